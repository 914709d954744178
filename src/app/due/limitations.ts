import { type Duty, stableIds } from '../../calendar/index.ts';
import type { AsOf } from '../../exact/index.ts';
import type { Timeline } from '../../record/index.ts';
import { type AccruedRight, type Lives, livesOf } from '../../undertaking/index.ts';

const source = 'Limitation Ordinance (Cap. 347), s.4(1) and (3)';

/**
 * The last days on which damages for breaches of an undertaking can be claimed, in the shape of duties: nobody has to do it,
 * and a day that has passed is not told. The calendar knows nothing of undertakings, so the two meet here.
 */
export const limitationDuties = ({
  timeline,
  asOf,
  lives = livesOf({ timeline, asOf }),
}: {
  readonly timeline: Timeline;
  readonly asOf: AsOf;
  readonly lives?: Lives;
}): readonly Duty[] => {
  const stable = stableIds(timeline.actions.flatMap(({ facts }) => facts));
  return lives.lives
    .flatMap(({ rights }) => rights.filter(({ limitation }) => limitation.last >= asOf.date).map(dutyOf))
    .map((duty) => ({ ...duty, id: stable(duty.id) }));
};

const dutyOf = ({
  undertaking,
  breach,
  rule,
  on,
  limb,
  outcome,
  continuing,
  limitation,
  certainty,
  finding,
}: AccruedRight): Duty => ({
  id: `limitation-ends/${undertaking}/${limb}/${breach}`,
  rule: 'Cap. 347 s.4',
  kind: 'limitation-ends',
  who: 'holders',
  due: { on: limitation.last },
  status: 'open',
  engagedBy: finding.engagedBy,
  certainty,
  confidence: 'M',
  source,
  notices: [
    ...(continuing && outcome === 'breached' ? [{ code: 'breach-open' }] : []),
    ...(outcome === 'breached' ? [{ code: 'injunction-apart' }] : []),
  ],
  values: { rule, date: on, undertaking, breach },
});
