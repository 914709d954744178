import {
  type ClearanceRemedy,
  counted,
  type Proposal,
  type RemedyPart,
  type SideAlert,
  type Told,
  tellAlert,
  tellRatchet,
  tellReason,
} from '../../clearance/index.ts';
import { grouped } from '../../exact/index.ts';
import { type Fact, factJson, type IssuerRecord, type JsonMap, type Unnumbered } from '../../record/index.ts';
import type { ChangedFinding, NameOf, Notice } from '../../rulebook/index.ts';
import { clearingWords } from '../../words/clearance/index.ts';
import { type Catalogue, fill, type Language, screenWords, termIn, termWords } from '../../words/index.ts';
import { findingJson, issuerJson, namesOf, positionJson } from '../reports.ts';
import type { Cleared, Decider, View } from './cleared.ts';
import { type Filing, tellFiling } from './filings.ts';

const words: Catalogue = clearingWords;

/** A sentence of a clearance, with the clauses that go with it, in a person's language: `who` by name, with the number that stands behind each. */
export const tellTold = ({ and = [], ...first }: Told, language: Language, nameOf: NameOf = (id) => id): string => {
  const [sentence = '', ...clauses] = [first, ...and].map((one) => toldAlone(one, language, nameOf));
  if (clauses.length === 0) return sentence;
  const end = language === 'en' ? '.' : '。';
  return `${[sentence.replace(/[.。]$/, ''), ...clauses].join(language === 'en' ? '; ' : '；')}${end}`;
};

const toldAlone = ({ code, values }: Told, language: Language, nameOf: NameOf): string => {
  const wording = words[code];
  if (wording === undefined) throw new Error(`no words for ${code}`);
  const told = Object.entries(values).map(([key, value]) => [key, toldValue({ key, value, language, nameOf })]);
  return counted(fill(wording[language], Object.fromEntries(told)), language);
};

const toldValue = ({
  key,
  value,
  language,
  nameOf,
}: {
  readonly key: string;
  readonly value: string;
  readonly language: Language;
  readonly nameOf: NameOf;
}): string => {
  if (key === 'who')
    return value
      .split(', ')
      .map((one) => named(one, language, nameOf))
      .join(language === 'en' ? ', ' : '、');
  if (key === 'terms')
    return value
      .split(', ')
      .map((one) => termIn(termWords, one, language))
      .join(language === 'en' ? ', ' : '、');
  return /^\d+$/.test(value) ? grouped(BigInt(value)) : value;
};

/** `x 1200000`: who, and for how many shares or how many persons where that is told. */
const named = (one: string, language: Language, nameOf: NameOf): string => {
  const [id = '', number = '0'] = one.split(' ');
  const name = words[id] === undefined ? nameOf(id, language) : words[id][language];
  if (number === '0') return name;
  return language === 'en' ? `${name} (${grouped(BigInt(number))})` : `${name}（${grouped(BigInt(number))}）`;
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

const partJson = ({ action, class: classId, shares, leastShares, allocation, deed }: RemedyPart) => ({
  action,
  ...(classId === undefined ? {} : { class: classId }),
  ...(shares === undefined ? {} : { shares: `${shares}` }),
  ...(leastShares === undefined ? {} : { leastShares: `${leastShares}` }),
  ...(allocation === undefined ? {} : { allocation: allocation.map((part) => ({ ...part, shares: `${part.shares}` })) }),
  ...(deed === undefined ? {} : { deed }),
});

const remedyJson = (remedy: ClearanceRemedy, nameOf: NameOf) => ({
  ...partJson(remedy),
  ...(remedy.and === undefined ? {} : { and: remedy.and.map(partJson) }),
  ...(remedy.rules === undefined ? {} : { rules: remedy.rules }),
  by: remedy.by,
  permitted: remedy.permitted,
  votesLost: `${remedy.votesLost}`,
  sharesMoved: `${remedy.sharesMoved}`,
  days: remedy.days === undefined ? null : `${remedy.days}`,
  rank: {
    votesLost: `${remedy.rank.votesLost}`,
    shares: `${remedy.rank.shares}`,
    days: `${remedy.rank.days}`,
  },
  proposal: proposalJson(remedy.proposal),
  findings: remedy.findings.map((changed) => changedJson(changed, nameOf)),
  notices: remedy.notices.map((notice) => noticeJson(notice, nameOf)),
});

const noticeJson = (notice: Notice, nameOf: NameOf) => ({
  code: notice.code,
  text: { en: tellRatchet(notice, 'en', nameOf), 'zh-Hant': tellRatchet(notice, 'zh-Hant', nameOf) },
});

const alertJson = (alert: SideAlert, nameOf: NameOf) => {
  const { figures, arithmetic, values: _values, ...rest } = alert;
  return {
    ...rest,
    figures: Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, `${value}`])),
    arithmetic: arithmetic.map(({ label, value, from }) => ({
      label,
      value: typeof value === 'object' ? `${value.part}/${value.whole}` : `${value}`,
      from,
    })),
    text: { en: tellAlert(alert, 'en', nameOf), 'zh-Hant': tellAlert(alert, 'zh-Hant', nameOf) },
  };
};

const filingJson = (duty: Filing, nameOf: NameOf) => ({
  rule: duty.rule,
  due: duty.due.at ?? duty.due.on,
  soon: duty.due.soon ?? false,
  what: { en: tellFiling(duty, 'en', nameOf), 'zh-Hant': tellFiling(duty, 'zh-Hant', nameOf) },
  kind: duty.kind,
  who: duty.who,
  status: duty.status,
  engagedBy: duty.engagedBy,
  missing: duty.missing ?? [],
  confidence: duty.confidence,
  source: duty.source,
});

const deciderJson = ({ shares, count, ...rest }: Decider) => ({
  ...rest,
  ...(shares === undefined ? {} : { shares: `${shares}` }),
  ...(count === undefined ? {} : { count: `${count}` }),
});

const sharingJson = ({ sharing, sharingFaults }: Cleared, nameOf: NameOf) =>
  sharing.by === 'agreement'
    ? {
        by: sharing.by,
        shares: Object.fromEntries([...sharing.shares].map(([holder, shares]) => [holder, `${shares}`])),
        faults: sharingFaults.map((told) => ({
          code: told.code,
          text: { en: tellReason(told, 'en', nameOf), 'zh-Hant': tellReason(told, 'zh-Hant', nameOf) },
        })),
      }
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
    knownAt: cleared.knownAt ?? null,
    ...(cleared.scenario === undefined ? {} : { scenario: cleared.scenario }),
    permitted: cleared.permitted,
    answer: inBoth(cleared.answer, nameOf),
    reason: { en: tellReason(cleared.reason, 'en', nameOf), 'zh-Hant': tellReason(cleared.reason, 'zh-Hant', nameOf) },
    notices: cleared.notices.map((notice) => noticeJson(notice, nameOf)),
    happens: cleared.happens,
    proposal: proposalJson(cleared.proposal),
    sharing: sharingJson(cleared, nameOf),
    charged: cleared.charged.map((changed) => changedJson(changed, nameOf)),
    missing: cleared.missing,
    knowledgeEnded: cleared.ended,
    overturns: cleared.overturns.map(({ fact, fault }) => ({ fact: fact.id, kind: fact.fact, on: fact.on, problem: fault.code })),
    before: view(cleared.before),
    after: view(cleared.after),
    changed: cleared.changes.map((changed) => changedJson(changed, nameOf)),
    gone: cleared.gone.map((finding) => findingJson(finding, nameOf)),
    remedies: cleared.remedies.map((remedy) => remedyJson(remedy, nameOf)),
    steps: cleared.steps.map(({ order, fact, because }) => ({ order, because, fact: proposedJson(fact) })),
    filings: cleared.filings.map((duty) => filingJson(duty, nameOf)),
    papers: cleared.papers,
    decides: cleared.decides.map(deciderJson),
    alerts: cleared.alerts.map((alert) => alertJson(alert, nameOf)),
    notice: `${screenWords.notice.en}${record.notice === undefined ? '' : ` ${record.notice}`}`,
  };
};
