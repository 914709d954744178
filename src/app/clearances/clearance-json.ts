import type { Duty } from '../../calendar/index.ts';
import type { ClearanceRemedy, Proposal, Sharing, SideAlert, Told } from '../../clearance/index.ts';
import { type Fact, factJson, type IssuerRecord, type JsonMap, type Unnumbered } from '../../record/index.ts';
import { type ChangedFinding, type NameOf, tellNotice } from '../../rulebook/index.ts';
import { clearingWords } from '../../words/clearance/index.ts';
import { type Catalogue, fill, type Language, screenWords } from '../../words/index.ts';
import { findingJson, issuerJson, namesOf, positionJson } from '../reports.ts';
import type { Cleared, Decider, View } from './cleared.ts';

const words: Catalogue = clearingWords;

/** A sentence of a clearance in a person's language; `who` is told by name. */
export const tellTold = ({ code, values }: Told, language: Language, nameOf: NameOf = (id) => id): string => {
  const wording = words[code];
  if (wording === undefined) throw new Error(`no words for ${code}`);
  const named = values['who']?.split(', ').map((id) => nameOf(id, language));
  return fill(wording[language], named === undefined ? values : { ...values, who: named.join(', ') });
};

const inBoth = (told: readonly Told[], nameOf: NameOf) => ({
  en: told.map((one) => tellTold(one, 'en', nameOf)).join(' '),
  'zh-Hant': told.map((one) => tellTold(one, 'zh-Hant', nameOf)).join(''),
});

/** A proposed fact in the form of a record; it has an id only where it was given one. */
export const proposedJson = (fact: Unnumbered): JsonMap =>
  factJson({ ...fact, id: fact.id ?? '', named: fact.id !== undefined } as unknown as Fact);

const proposalJson = ({ on, facts, set }: Proposal) => ({
  on,
  ...(set === undefined ? {} : { set }),
  facts: facts.map(proposedJson),
});

const changedJson = ({ change, before, finding }: ChangedFinding, nameOf: NameOf) => ({
  change,
  before,
  finding: findingJson(finding, nameOf),
});

const remedyJson = (remedy: ClearanceRemedy, nameOf: NameOf) => ({
  action: remedy.action,
  ...(remedy.class === undefined ? {} : { class: remedy.class }),
  ...(remedy.shares === undefined ? {} : { shares: `${remedy.shares}` }),
  ...(remedy.leastShares === undefined ? {} : { leastShares: `${remedy.leastShares}` }),
  ...(remedy.allocation === undefined
    ? {}
    : { allocation: remedy.allocation.map((part) => ({ ...part, shares: `${part.shares}` })) }),
  by: remedy.by,
  permitted: remedy.permitted,
  votesLost: `${remedy.votesLost}`,
  days: `${remedy.days}`,
  proposal: proposalJson(remedy.proposal),
  findings: remedy.findings.map((changed) => changedJson(changed, nameOf)),
  notices: remedy.notices.map((notice) => ({
    code: notice.code,
    text: { en: tellNotice(notice, 'en'), 'zh-Hant': tellNotice(notice, 'zh-Hant') },
  })),
});

const alertJson = ({ figures, arithmetic, values: _values, ...rest }: SideAlert) => ({
  ...rest,
  figures: Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, `${value}`])),
  arithmetic: arithmetic.map(({ label, value, from }) => ({
    label,
    value: typeof value === 'object' ? `${value.part}/${value.whole}` : `${value}`,
    from,
  })),
});

const filingJson = ({ rule, due, kind, who, confidence, source, engagedBy }: Duty) => ({
  rule,
  due: due.at ?? due.on,
  what: kind,
  who,
  engagedBy,
  confidence,
  source,
});

const deciderJson = ({ shares, count, ...rest }: Decider) => ({
  ...rest,
  ...(shares === undefined ? {} : { shares: `${shares}` }),
  ...(count === undefined ? {} : { count: `${count}` }),
});

const sharingJson = (sharing: Sharing) =>
  sharing.by === 'agreement'
    ? { by: sharing.by, shares: Object.fromEntries([...sharing.shares].map(([holder, shares]) => [holder, `${shares}`])) }
    : sharing;

/** The published shape of a clearance. */
export const clearanceJson = (cleared: Cleared) => {
  const { record } = cleared;
  const after: IssuerRecord = { ...record, facts: [...record.facts, ...cleared.facts] };
  const nameOf = namesOf(after);
  const view = ({ outcome, position, findings }: View) => ({
    outcome,
    position: positionJson({ record, position }),
    findings: findings.map((finding) => findingJson(finding, nameOf)),
  });
  return {
    holdfast: 1,
    issuer: issuerJson(record),
    on: cleared.on,
    permitted: cleared.permitted,
    answer: inBoth(cleared.answer, nameOf),
    reason: inBoth([cleared.reason], nameOf),
    happens: cleared.happens,
    proposal: proposalJson(cleared.proposal),
    sharing: sharingJson(cleared.sharing),
    charged: cleared.charged.map((changed) => changedJson(changed, nameOf)),
    missing: cleared.missing,
    before: view(cleared.before),
    after: view(cleared.after),
    changed: cleared.changes.map((changed) => changedJson(changed, nameOf)),
    gone: cleared.gone.map((finding) => findingJson(finding, nameOf)),
    remedies: cleared.remedies.map((remedy) => remedyJson(remedy, nameOf)),
    steps: cleared.steps.map(({ order, fact, because }) => ({ order, because, fact: proposedJson(fact) })),
    filings: cleared.filings.map(filingJson),
    papers: cleared.papers,
    decides: cleared.decides.map(deciderJson),
    alerts: cleared.alerts.map(alertJson),
    notice: `${screenWords.notice.en}${record.notice === undefined ? '' : ` ${record.notice}`}`,
  };
};
