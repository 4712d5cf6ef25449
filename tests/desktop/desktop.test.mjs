// The desktop program under a virtual display: draws, sleeps while idle, ends when told to, says what is wrong.
import assert from 'node:assert/strict';
import { after, before, test, describe } from 'node:test';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program =
  process.env.CURSEUR_DESKTOP ?? fileURLToPath(new URL('../../build/native/curseur-desktop', import.meta.url));
const source = fileURLToPath(new URL('../..', import.meta.url));
const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

let folder, display, server;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desktop-'));
  server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1440x900x24', '+extension', 'GLX', '-fbdir', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  display = `:${(await new Promise((done) => server.stdout.once('data', done))).toString().trim()}`;
});
after(async () => {
  server.kill();
  await sleep(300);
  rmSync(folder, { recursive: true, force: true });
});

// Different colours on the display: its framebuffer is a file in the format of xwd.
function colours() {
  const bytes = readFileSync(join(folder, 'Xvfb_screen0'));
  const pixels = bytes.subarray(bytes.readUInt32BE(0) + 12 * bytes.readUInt32BE(76));
  const found = new Set();
  for (let i = 0; i + 4 <= pixels.length; i += 4 * 7) found.add(pixels.readUInt32LE(i));
  return found.size;
}

const inDisplay = () => ({
  ...process.env,
  XDG_DATA_HOME: join(folder, 'data'),
  HOME: folder,
  DISPLAY: display,
  SDL_VIDEODRIVER: 'x11',
  LIBGL_ALWAYS_SOFTWARE: '1',
});

// Runs the program with a window until `run` is done, then asks it to end; its exit code.
async function withWindow(args, run) {
  const child = spawn(program, args, { env: inDisplay(), stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const ended = new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)));
  try {
    for (let i = 0; i < 150 && colours() < 50 && child.exitCode === null; ++i) await sleep(200);
    await run(child);
  } finally {
    child.kill('SIGTERM');
  }
  const code = await Promise.race([ended, sleep(5000).then(() => 'still running')]);
  if (code === 'still running') child.kill('SIGKILL');
  return { code, said };
}

// Milliseconds of processor time a process has used.
function processorTime(id) {
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

describe('the desktop program', () => {
  test('draws the cockpit, falls asleep and ends when told to', async () => {
    const { code, said } = await withWindow([], async (child) => {
      assert.ok(colours() >= 50, 'the window shows something');
      let used = Infinity;
      for (let i = 0; i < 60 && used > 60; ++i) {
        // until the simulation is done
        const begin = processorTime(child.pid);
        await sleep(1000);
        used = processorTime(child.pid) - begin;
      }
      assert.ok(used <= 60, `idle, it still used ${used} ms of processor time in a second`);
    });
    assert.equal(code, 0);
    assert.equal(said, '');
  });

  test('opens a scenario from a file, and shows what is wrong with a broken one', async () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{"format": ');
    for (const file of [join(source, 'assets/scenarios/utility.json'), broken]) {
      const { code } = await withWindow([file], () => assert.ok(colours() >= 50));
      assert.equal(code, 0);
    }
  });

  test('opens a link as a mail brings it, and shows what is wrong with one that was cut', async () => {
    const [token] = readFileSync(join(source, 'tests/golden/links/0.1.0-europe-lists-c1.txt'), 'utf8').split('\n');
    const kept = () => {
      try {
        return readFileSync(join(folder, 'data', 'curseur', 'last.json'), 'utf8');
      } catch {
        return '';
      }
    };
    for (const link of [`Here: <https://example.org/curseur/#${token}>.`, `#${token.slice(0, 60)}`]) {
      const { code, said } = await withWindow([link], async () => {
        for (let i = 0; i < 100 && !kept().includes('"/planning/pace":0.35'); ++i) await sleep(200);
        assert.ok(kept().includes('"/planning/pace":0.35'), 'the link opened, or the visit before stayed');
      });
      assert.equal(code, 0);
      assert.equal(said, '');
    }
  });

  const told = (args, env = inDisplay()) => spawnSync(program, args, { env, encoding: 'utf8', timeout: 20000 });

  test('says its version and its usage', () => {
    assert.match(told(['--version']).stdout, /^curseur-desktop \d+\.\d+\.\d+\n$/);
    assert.match(told(['--help']).stdout, /usage: curseur-desktop/);
  });

  test('refuses a wrong command line and a file that is not there', () => {
    assert.equal(told(['--nonsense']).status, 2);
    const missing = told([join(folder, 'not there.json')]);
    assert.equal(missing.status, 4);
    assert.match(missing.stderr, /not there\.json/);
  });

  test('says so where there is no display', () => {
    const { DISPLAY, WAYLAND_DISPLAY, ...env } = process.env;
    const { status, stderr } = told([], { ...env, SDL_VIDEODRIVER: 'x11' });
    assert.equal(status, 1);
    assert.match(stderr, /display/);
  });
});
