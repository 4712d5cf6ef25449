// The package: packed, installed, used in Node, typed, and bundled for a browser.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { pageFolder, withBlankPages } from '../browsers.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'curseur-package-'));
const npm = (where, ...words) =>
  execFileSync('npm', ['--silent', '--no-audit', '--no-fund', ...words], { cwd: where, encoding: 'utf8' }).trim();
after(() => rmSync(folder, { recursive: true, force: true }));

before(() => {
  const archive = npm(pageFolder, 'pack', '--pack-destination', folder).split('\n').at(-1);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'user', private: true, type: 'module' }));
  npm(folder, 'install', '--offline', './' + archive);
});

describe('the package', () => {
  const installed = join(folder, 'node_modules/curseur');

  test("holds the engine and no page, and bears the program's version", () => {
    const names = readdirSync(installed);
    for (const name of [
      'curseur.mjs',
      'curseur.d.ts',
      'curseur-worker.mjs',
      'curseur-engine-threads.wasm',
      'licences.txt',
    ])
      assert.ok(names.includes(name), name);
    for (const name of ['index.html', 'curseur-single.wasm', 'main.mjs']) assert.ok(!names.includes(name), name);
    const program = fileURLToPath(new URL('../../build/native/curseur', import.meta.url));
    assert.equal(
      `curseur ${JSON.parse(readFileSync(join(installed, 'package.json'))).version}`,
      execFileSync(program, ['--version'], { encoding: 'utf8' }).trim(),
    );
  });

  test('works in Node by its name', () => {
    writeFileSync(
      join(folder, 'use.mjs'),
      `
      import { loadCurseur } from 'curseur';
      const curseur = await loadCurseur();
      console.log((await curseur.run('europe', { paths: 7 })).digest);`,
    );
    const told = execFileSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8', timeout: 60000 });
    assert.equal(told, 'd42977c36ca545e9\n'); // and the program ends by itself
  });

  test('is typed: right uses compile, wrong ones do not', () => {
    cpSync(join(here, 'types.ts'), join(folder, 'types.ts'));
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          noEmit: true,
          strict: true,
          target: 'es2022',
          module: 'nodenext',
          moduleResolution: 'nodenext',
          lib: ['es2022', 'dom'],
          types: [],
        },
        files: ['types.ts'],
      }),
    );
    const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
    const { status, stdout } = spawnSync(process.execPath, [compiler], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  });
});

describe('bundled with esbuild', () => {
  const site = join(folder, 'site');
  before(async () => {
    writeFileSync(
      join(folder, 'app.js'),
      `
      import { loadCurseur } from 'curseur';
      globalThis.answer = (async () => {
        const curseur = await loadCurseur({ base: '/curseur/' });
        const { digest } = await curseur.run('europe', { paths: 7 });
        return { digest, threads: curseur.threads };
      })();`,
    );
    await build({
      entryPoints: [join(folder, 'app.js')],
      bundle: true,
      format: 'esm',
      outfile: join(site, 'app.js'),
      logLevel: 'error',
    });
    cpSync(join(folder, 'node_modules/curseur'), join(site, 'curseur'), { recursive: true });
    writeFileSync(
      join(site, 'index.html'),
      '<!doctype html><title>app</title><script type="module" src="app.js"></script>',
    );
  });
  const pages = withBlankPages({ isolated: true, root: () => site });

  test('a browser runs it, on threads', async () => {
    const page = await pages.blank('index.html');
    const { digest, threads } = await page.run(async () => {
      while (!globalThis.answer) await new Promise((go) => setTimeout(go, 10));
      return globalThis.answer;
    });
    assert.equal(digest, 'd42977c36ca545e9');
    assert.ok(threads > 1);
    await page.close();
  });
});
