/** One proposal cleared on SenseTime's record once it is loaded, in Node and in Chromium, side by side. */
import { missing } from '../scripts/system-tools.ts';
import * as holdfast from '../src/index.ts';
import { inBrowser } from './browser.ts';
import { type Answer, buyBack, clearedTimes, inPage, recordText } from './clearances.ts';

const question = { record: recordText('sensetime'), proposal: buyBack, times: 200 };

const told = ({ milliseconds }: Answer): string => {
  const sorted = milliseconds.slice(20).toSorted((one, other) => one - other);
  const at = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? Number.NaN).toFixed(1);
  return `first ${milliseconds[0]?.toFixed(1)} ms, then ${at(0.5)} ms (99 of 100 below ${at(0.99)} ms)`;
};

const here = clearedTimes(holdfast, question);
console.log(`Node: ${told(here)}; at most 20 ms`);
const away = missing('chromium');
if (away === false) {
  const there = await inBrowser((page) => page.evaluate<Answer>(inPage(question)));
  console.log(
    `Chromium: ${told(there)}; at most 16 ms, one frame; ${there.json === here.json ? 'the same bytes' : 'OTHER BYTES'}`,
  );
} else console.log(`Chromium: ${away}`);
