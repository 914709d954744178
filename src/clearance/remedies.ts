import type { ClearanceRemedy, Told } from './clearance.ts';
import { type Asked, converting, needsConversion, sharedAt, siteOf } from './remedies-convert.ts';
import { type Candidate, settled } from './remedies-judged.ts';
import { conversionsFor, isPassing, matters } from './remedies-needs.ts';
import { ranked } from './remedies-rank.ts';
import { agreementFaults } from './sharing.ts';

/**
 * The ways to do a proposal after all, ranked; see `ranked` for the order. Where nothing is charged that matters there are
 * none, but for the conversion that a cessation leaves to be done.
 */
export const remediesFor = (asked: Asked): readonly ClearanceRemedy[] => {
  const { ground, judged } = asked;
  if (!judged.charged.some((one) => matters(one) || isPassing(one) || one.finding.remedy !== null)) return [];
  const candidates = candidatesFor(asked);
  return ranked(candidates.flatMap((candidate) => settled({ ground, judged, candidate }) ?? []));
};

const candidatesFor = (asked: Asked): readonly Candidate[] => {
  const site = siteOf(asked);
  const found: (Candidate | undefined)[] = [];
  if (site !== undefined) {
    if (site.plan !== asked.proposal && !needsConversion(site.needs)) {
      found.push({ action: 'one-action', proposal: site.plan, judged: site.judged, votesLost: 0n, sharesMoved: 0n, days: 0n });
    }
    found.push(converting(asked, site));
  }
  return found.filter((candidate) => candidate !== undefined);
};

/** What is wrong with an agreement on who converts how much; nothing where there is none or it does. */
export const sharingFaults = (asked: Asked): readonly Told[] => {
  const site = siteOf(asked);
  const number = site && needsConversion(site.needs) ? conversionsFor(site.needs, site.weights) : undefined;
  return site === undefined || number === undefined ? [] : agreementFaults(sharedAt(site, number));
};
