import type { Proposal, Sharing } from '../clearance/index.ts';
import type { IssuerRecord } from '../record/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import type { Screen } from './print-check.ts';

/** Several dated proposals of one file. */
export const clearProgramme = async (_given: {
  readonly record: IssuerRecord;
  readonly proposals: readonly Proposal[];
  readonly sharing: Sharing;
  readonly file: string;
  readonly given: Arguments;
  readonly screen: Screen;
}): Promise<number> => {
  throw new BadUse('clear-what');
};
