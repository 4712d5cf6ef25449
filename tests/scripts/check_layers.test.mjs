// scripts/check_layers finds what it must, and nothing in what is right.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, writeFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/check_layers', import.meta.url));

// What the script says of a tree with these files.
function faultsOf(files) {
  const src = mkdtempSync(join(tmpdir(), 'layers-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(src, name)), { recursive: true });
      writeFileSync(join(src, name), text);
    }
    const { status, stdout } = spawnSync('python3', [script, src], { encoding: 'utf8' });
    return { status, faults: stdout.split('\n').filter(Boolean) };
  } finally {
    rmSync(src, { recursive: true });
  }
}

const wrong = [
  ['core turns to io', 'core/a.hpp', '#include "io/json/json.hpp"'],
  ['core reads a clock', 'core/a.hpp', '#include <chrono>'],
  ['core reads a file', 'core/sim/a.cpp', '#include <fstream>'],
  ['core starts a thread', 'core/sim/a.cpp', '#include <thread>'],
  ['core calls libm', 'core/math/a.cpp', '#include <cmath>\ndouble f(double x) { return std::exp(x); }'],
  ['core throws', 'core/a.cpp', 'void f() { throw 1; }'],
  ['core takes a library', 'core/a.cpp', '#include <nlohmann/json.hpp>'],
  ['io takes a library', 'io/a.cpp', '#include <nlohmann/json.hpp>'],
  ['io opens a file', 'io/a.cpp', '#include <fstream>'],
  ['app draws', 'app/a.cpp', '#include "imgui.h"'],
  ['app turns to ui', 'app/a.cpp', '#include "ui/theme.hpp"'],
  ['ui knows SDL', 'ui/a.cpp', '#include <SDL.h>'],
  ['ui turns to threads', 'ui/a.cpp', '#include "engine/threads.hpp"'],
  ['ui turns to platform', 'ui/a.cpp', '#include "platform/window.hpp"'],
  ['ui asks for Emscripten', 'ui/a.cpp', '#ifdef __EMSCRIPTEN__\n#endif'],
  ['cli takes a window', 'cli/a.cpp', '#include "platform/window.hpp"'],
  ['cli turns to app', 'cli/a.cpp', '#include "app/document.hpp"'],
  ['cli turns to a panel', 'cli/a.cpp', '#include "ui/panel.hpp"'],
  ['threads do not stand alone', 'engine/threads.cpp', '#include "io/json/json.hpp"'],
  ['the JavaScript API takes a window', 'api/a.cpp', '#include "platform/window.hpp"'],
  ['the JavaScript API turns to app', 'api/a.cpp', '#include "app/state.hpp"'],
  ['a layer nobody knows', 'misc/a.cpp', ''],
];
for (const [name, file, text] of wrong) {
  test(`found: ${name}`, () => {
    const { status, faults } = faultsOf({ [file]: text });
    assert.equal(status, 1);
    assert.equal(faults.length, 1, faults.join('\n'));
    assert.ok(faults[0].startsWith(file), faults[0]);
  });
}

test('found: a ring of headers, once, with the way round', () => {
  const { status, faults } = faultsOf({
    'core/a.hpp': '#include "core/b.hpp"',
    'core/b.hpp': '#include "core/c.hpp"',
    'core/c.hpp': '#include <array>\n#include "core/b.hpp"',
    'core/d.hpp': '#include "core/a.hpp"\n#include "core/c.hpp"',
  });
  assert.equal(status, 1);
  assert.deepEqual(faults, ['core/b.hpp: a ring of includes: core/b.hpp -> core/c.hpp -> core/b.hpp']);
});

test('a tree that keeps the rules has no fault', () => {
  const { status, faults } = faultsOf({
    'core/a.hpp':
      '// never call std::exp( here, nor throw\n#include <cmath>\n#include "core/b.hpp"\ndouble f(double x) { return std::sqrt(x); }',
    'io/a.cpp': '#include "core/a.hpp"',
    'app/a.cpp': '#include "io/a.hpp"\n#include "core/a.hpp"',
    'ui/a.cpp': '#include "imgui.h"\n#include "app/a.hpp"',
    'engine/threads.hpp': '#include <thread>\n#include "core/a.hpp"',
    'platform/a.cpp': '#include <SDL.h>\n#include "ui/a.hpp"\n#ifdef __EMSCRIPTEN__\n#endif',
    'api/a.cpp': '#include "engine/threads.hpp"\n#ifdef __EMSCRIPTEN__\n#endif',
    'cli/a.cpp':
      '#include <CLI/CLI.hpp>\n#include <iostream>\n#include "engine/threads.hpp"\n#include "app/report/report.hpp"',
  });
  assert.deepEqual(faults, []);
  assert.equal(status, 0);
});
