// Two builds, machines or browsers side by side, to the last bit. A side is { name, digests(), paths(id, count),
// trace(id, path) }: the digest of every built-in scenario at every number of paths, one line each; a digest or the
// metrics of each path, one line each; everything about one path, one line a number (`curseur digest`).
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const call = promisify(execFile);
const linesOf = (text) => text.trimEnd().split('\n');

// `command` prints digests: [PROGRAM, 'digest'] of the command line, or curseur-digest; `more` are options of every call.
export function programSide(name, command, more = []) {
  const ask = async (...options) => {
    const { stdout } = await call(command[0], [...command.slice(1), ...options, ...more], {
      maxBuffer: 1 << 28,
      timeout: 900000,
    });
    return linesOf(stdout);
  };
  return {
    name,
    digests: () => ask(),
    paths: (id, count) => ask(id, '--paths', String(count), '--each'),
    trace: (id, path) => ask(id, '--trace', String(path)),
  };
}

// A program with settings of its own: no longer the same, to see that it is noticed.
export function changedSide(name, command, id, count, setting) {
  const side = programSide(name, command);
  const ask = async (...options) =>
    linesOf((await call(command[0], [...command.slice(1), id, ...options, '--set', setting])).stdout);
  return {
    ...side,
    name,
    digests: () => ask('--paths', String(count)),
    paths: () => ask('--paths', String(count), '--each'),
    trace: (_, path) => ask('--trace', String(path)),
  };
}

// The JavaScript API in a page (tests/browsers.mjs), loaded with `options`.
export function pageSide(name, page, options, wanted) {
  return {
    name,
    digests: () =>
      page.run(
        async ([given, all]) => {
          const { loadCurseur } = await import('/curseur.mjs');
          globalThis.curseur ??= await loadCurseur(given);
          const lines = [];
          for (const [id, paths] of all)
            lines.push(`${id} ${paths} ${(await globalThis.curseur.run(id, { paths })).digest}`);
          return lines;
        },
        [options, wanted],
      ),
    paths: (id, count) =>
      page.run(
        async ([which, paths]) => {
          const { per_path: columns } = await globalThis.curseur.run(which, { paths, perPath: true });
          return Array.from({ length: paths }, (_, path) =>
            Object.values(columns)
              .map((column) => String(column[path]))
              .join(' '),
          );
        },
        [id, count],
      ),
    trace: async (id, path) =>
      linesOf(await page.run(([which, number]) => globalThis.curseur.trace(which, number), [id, path])),
  };
}

// The metrics of each path as pageSide writes them, from the command line.
export async function metricLines(command, id, count) {
  const { stdout } = await call(
    command[0],
    [...command.slice(1), 'run', id, '--paths', String(count), '--per-path', '--json'],
    { maxBuffer: 1 << 28 },
  );
  const columns = Object.values(JSON.parse(stdout).per_path);
  return Array.from({ length: count }, (_, path) => columns.map((column) => String(column[path])).join(' '));
}

const firstDifference = (ours, theirs) => {
  const at = ours.findIndex((line, i) => line !== theirs[i]);
  return at < 0 && ours.length !== theirs.length ? Math.min(ours.length, theirs.length) : at;
};

// Fails with the first metric or series, path and month in which `side` leaves `reference`.
export async function assertSame(reference, side) {
  const ours = await reference.digests();
  const theirs = await side.digests();
  const relevant = ours.filter((line) =>
    theirs.some((other) => other.split(' ').slice(0, 2).join(' ') === line.split(' ').slice(0, 2).join(' ')),
  );
  assert.ok(theirs.length > 0, `${side.name} said nothing`);
  const at = firstDifference(relevant, theirs);
  if (at < 0) return;
  const [id, count] = relevant[at].split(' ');
  const where = `${side.name} leaves ${reference.name}: ${id} with ${count} paths`;
  const lines = side.isPage ? await reference.metrics(id, Number(count)) : await reference.paths(id, Number(count));
  const path = firstDifference(lines, await side.paths(id, Number(count)));
  if (path < 0) assert.fail(`${where}: every path is the same, the digest is not`);
  const [here, there] = await Promise.all([reference.trace(id, path), side.trace(id, path)]);
  const line = firstDifference(here, there);
  if (line < 0) assert.fail(`${where}: path ${path} differs in the run, not in its trace`);
  const [kind, ...rest] = here[line].split(' ');
  const [month, name] = kind === 'month' ? rest : [null, rest[0]];
  assert.fail(
    `${where}: ${name} of path ${path}${month === null ? '' : ` in month ${month}`} is\n  ${here[line]}\nand\n  ${there[line]}`,
  );
}
