// The same bits in browsers: Chromium with and without threads and SIMD, Firefox with and without threads.
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { withBlankPages } from '../browsers.mjs';
import { assertSame, metricLines, pageSide, programSide } from './matrix.mjs';

const native = [fileURLToPath(new URL('../../build/native/curseur', import.meta.url))];
const reference = {
  ...programSide('the command line', [...native, 'digest']),
  metrics: (id, count) => metricLines(native, id, count),
};
const wanted = readFileSync(new URL('../golden/digests.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(' '))
  .map(([id, paths]) => [id, Number(paths)]);

for (const [browser, isolated, cases] of [
  [
    'chromium',
    true,
    [
      ['threads', {}],
      ['one thread', { threads: 1 }],
      ['five threads', { threads: 5 }],
    ],
  ],
  [
    'chromium',
    false,
    [
      ['a worker', { variant: 'single' }],
      ['no SIMD', { variant: 'plain' }],
      ['no worker', { worker: false }],
    ],
  ],
  ['firefox', true, [['threads', {}]]],
  [
    'firefox',
    false,
    [
      ['a worker', { variant: 'single' }],
      ['no SIMD', { variant: 'plain' }],
    ],
  ],
])
  describe(`${browser}, ${isolated ? '' : 'not '}isolated`, () => {
    const pages = withBlankPages({ browser, isolated });
    for (const [name, options] of cases)
      test(`${name}: the same bits as the command line`, async () => {
        const page = await pages.blank();
        await assertSame(reference, { ...pageSide(`${browser} with ${name}`, page, options, wanted), isPage: true });
        await page.close();
      });
  });
