// scripts/serve: the page is served as soon as its first variant is built; the others follow, and a variant of older
// sources never meets a page of newer ones. The build is a fake that takes as long as the test lets it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const scripts = fileURLToPath(new URL('../../scripts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'curseur-serve-'));
after(() => rmSync(folder, { recursive: true, force: true }));

// build PRESET TARGET...: writes down what was asked for; the one with threads waits for a file named `go`.
const fakeBuild = `
build() {
  echo "building $*"
  case $1 in web-threads) until [ -e "$root/go" ]; do sleep 0.05; done; touch "$root/build/web/curseur-threads.mjs" ;; esac
  mkdir -p "$root/build/web"
  echo "<title>$*</title>" >"$root/build/web/index.html"
}
`;
let root;
beforeEach(() => {
  root = mkdtempSync(join(folder, 'clone-'));
  for (const name of ['scripts/parts', 'scripts/cmake', 'src', 'assets', 'web', 'build/web'])
    mkdirSync(join(root, name), { recursive: true });
  for (const name of ['CMakeLists.txt', 'CMakePresets.json']) writeFileSync(join(root, name), '');
  for (const name of ['serve', 'server.mjs', 'parts/common.sh'])
    cpSync(join(scripts, name), join(root, 'scripts', name));
  writeFileSync(join(root, 'scripts/setup'), '#!/bin/sh\n', { mode: 0o755 });
  writeFileSync(join(root, 'scripts/parts/build.sh'), fakeBuild);
});

// scripts/serve with these words: `said(pattern)` resolves to the match when it has said so, `ended` to its exit code.
function serve(...words) {
  const child = spawn(join(root, 'scripts/serve'), words, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const told = { text: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes) => {
      told.text += bytes;
    });
  const ended = new Promise((done) => child.on('close', (code) => done(code)));
  const said = async (pattern) => {
    for (let i = 0; i < 400; ++i) {
      const match = told.text.match(pattern);
      if (match) return match;
      await new Promise((go) => setTimeout(go, 50));
    }
    return assert.fail(`${pattern} was not said, only:\n${told.text}`);
  };
  const stop = () => {
    process.kill(-child.pid, 'SIGINT');
    return ended;
  };
  return { told, said, ended, stop };
}

test('the page answers while the other variants are still built, each is told, and an interrupt ends it all', async () => {
  const { told, said, stop } = serve('--port', '0');
  const [, address] = await said(/served at (\S+)/);
  await said(/building web-threads/);
  assert.match(await (await fetch(address)).text(), /curseur_page_single/);
  assert.doesNotMatch(told.text, /ready:/);
  writeFileSync(join(root, 'go'), '');
  await said(/ready: the page with threads/);
  await said(/ready: the page for browsers without SIMD/);
  assert.equal((await fetch(address)).status, 200);
  await stop();
  await assert.rejects(fetch(address));
});

test('an interrupt in the middle of a build ends the server too', async () => {
  const { said, stop } = serve('--port', '0');
  const [, address] = await said(/served at (\S+)/);
  await said(/building web-threads/);
  await stop();
  await assert.rejects(fetch(address));
});

for (const [age, isKept] of [
  ['older', false],
  ['newer', true],
])
  test(`a variant ${age} than the sources is ${isKept ? 'kept' : 'removed before the page is served'}`, async () => {
    const file = join(root, 'build/web/curseur-threads.mjs');
    writeFileSync(file, '');
    const past = new Date(Date.now() + (isKept ? 60000 : -60000));
    utimesSync(file, past, past);
    writeFileSync(join(root, 'src/core.cpp'), '');
    const { said, stop } = serve('--port', '0');
    await said(/served at/);
    assert.equal(existsSync(file), isKept);
    await stop();
  });

test('--build-only builds all, serves nothing and ends', async () => {
  writeFileSync(join(root, 'go'), '');
  const { told, ended } = serve('--build-only');
  assert.equal(await ended, 0);
  assert.match(told.text, /building web-threads.*\n.*\nbuilding web .*curseur_page_plain/);
  assert.match(told.text, /The page is in build\/web\n$/);
  assert.doesNotMatch(told.text, /served/);
});

test('a port that is taken is told before anything else is built', async () => {
  const first = serve('--port', '0');
  const [, port] = await first.said(/served at http:\/\/127\.0\.0\.1:(\d+)/);
  const { told, ended } = serve('--port', port);
  assert.equal(await ended, 1);
  assert.match(told.text, /port \d+ is taken/);
  assert.doesNotMatch(told.text, /web-threads/);
  await first.stop();
});
