import type { SideAlert } from '../clearance.ts';
import { type Asked, alertOf, factsOf } from './asked.ts';
import { sources } from './sources.ts';

/** Nobody but the issuer knows what it has not told; what it stated for the same day is an answer. */
export const insideInformation = (asked: Asked, rule: string): SideAlert => {
  const stated = factsOf(asked.standing, 'inside-information-stated').findLast(({ on }) => on === asked.on);
  const { source, confidence } = rule === '10.06(2)(e)' ? sources.buyBackTimes : sources.dealingCode;
  if (stated === undefined) {
    return alertOf(asked, {
      code: 'inside-information-ask',
      rule,
      level: 'ask',
      source,
      confidence,
      missing: ['inside-information-stated'],
    });
  }
  const level = stated.held ? 'crossed' : 'kept';
  return alertOf(asked, { code: `inside-information-${level}`, rule, level, source, confidence, engagedBy: [stated.id] });
};
