// The questions below the charts, asked as a script asks them: answered in the background, the newest wins, and nothing
// waits for them.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { kAllFutures, onPage, kPatience, settled, withBrowser } from './harness.mjs';
import { drag, figuresOf } from './drag.mjs';

const answered = (page, kind) =>
  page.waitForFunction(
    (asked) => {
      const { question } = window.curseur.state;
      return question?.kind === asked && question.finding?.complete;
    },
    kind,
    { timeout: kPatience },
  );
const sentence = (page) => page.evaluate(() => window.curseur.state.question.finding.sentence);

for (const [name, isolated] of [
  ['threads', true],
  ['a worker', false],
])
  describe(name, () => {
    const browser = withBrowser({ isolated, futures: kAllFutures });
    test('every question has an answer, in both languages', () =>
      onPage(browser, { query: '?lang=en' }, async (page) => {
        const expected = {
          optimise: /^The best pace is 0\.\d\d, worth €/,
          sensitivity:
            /^.+ (matters most: it makes \d+% of the variance that comes from the assumptions|moves the result most: from )/,
          compare: /^Nothing differs yet/,
          frontier: /^(Among the settings tried, none beats yours|Yours can be beaten: pace \d)/,
          map: /^On this map/,
          stress: /of futures end in distress/,
          worth: /^Knowing the whole future/,
        };
        for (const [kind, pattern] of Object.entries(expected)) {
          await page.evaluate((asked) => {
            window.curseur.question = asked;
          }, kind);
          await answered(page, kind);
          assert.match(await sentence(page), pattern);
        }
        await page.evaluate(() => {
          window.curseur.lang = 'fr';
        });
        await page.waitForFunction(() => window.curseur.state.question.finding.sentence.startsWith('Connaître tout'));
        await page.evaluate(() => {
          window.curseur.question = null;
        });
        await page.waitForFunction(() => window.curseur.state.question === null);
        await settled(page);
      }));

    test('a change of the document asks again, and a drag is not held up', () =>
      onPage(browser, { query: '?lang=en&threads=1' }, async (page) => {
        await page.evaluate(() => {
          window.curseur.question = 'compare';
        });
        await answered(page, 'compare');
        await page.evaluate(() => {
          window.curseur.pace = 0.8;
        });
        await page.waitForFunction(
          () => window.curseur.state.question.finding?.sentence.startsWith('The open setting is worth'),
          null,
          { timeout: kPatience },
        );
        await page.evaluate(() => {
          window.curseur.question = 'sensitivity';
        });
        const { fresh } = figuresOf(await drag(page, 3000));
        assert.ok(fresh > 0.8, `${fresh} of the frames are fresh`);
        await answered(page, 'sensitivity');
      }));
  });
