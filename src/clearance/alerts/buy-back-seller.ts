import type { SideAlert } from '../clearance.ts';
import { type Asked, alertOf, isListed, purchasesIn } from './asked.ts';
import { coreConnected } from './core-connected.ts';
import { sources } from './sources.ts';

/** The issuer does not knowingly buy from a core connected person on the Exchange. A seller whom nobody names is not known. */
export const sellerAlerts = (asked: Asked): readonly SideAlert[] => {
  if (!isListed(asked)) return [];
  const becauseOf = coreConnected(asked.before.state, asked.standing);
  return purchasesIn(asked).flatMap((purchase) => {
    const because = purchase.from === undefined ? undefined : becauseOf(purchase.from);
    if (purchase.from === undefined || because === undefined) return [];
    return [
      alertOf(asked, {
        code: 'seller-core-connected',
        rule: '10.06(2)(c)',
        level: 'crossed',
        subject: purchase.from,
        ...sources.buyBack,
        engagedBy: [purchase.id],
        figures: { shares: purchase.number },
        values: { person: purchase.from, because, shares: `${purchase.number}` },
      }),
    ];
  });
};
