import type { Cleared } from '../src/app/clearances/index.ts';
import type { Told } from '../src/clearance/index.ts';

/** Where something told has an empty value: `answer with-convert class`. */
export const emptyIn = (cleared: Cleared): readonly string[] => [
  ...cleared.answer.flatMap((told) => emptyOf('answer', told)),
  ...emptyOf('reason', cleared.reason),
  ...cleared.sharingFaults.flatMap((told) => emptyOf('sharing', told)),
  ...cleared.alerts.flatMap((alert) => emptyOf('alert', alert)),
  ...cleared.notices.flatMap((notice) => emptyOf('notice', { values: {}, ...notice })),
  ...cleared.remedies.flatMap(({ notices }) => notices.flatMap((notice) => emptyOf('notice', { values: {}, ...notice }))),
];

const emptyOf = (where: string, { code, values, or = [], and = [] }: Told): readonly string[] => [
  ...Object.entries(values).flatMap(([name, value]) => (value === '' ? [`${where} ${code} ${name}`] : [])),
  ...[...or, ...and].flatMap((told) => emptyOf(where, told)),
];
