import { grouped, type HongKongDate, type Instant } from '../../exact/index.ts';
import type { Step } from '../../record/index.ts';
import type { Finding } from '../../rulebook/index.ts';
import type { DutyStatus } from '../duty.ts';
import { nextBusinessDay } from '../hong-kong-days/index.ts';
import type { DutyDraft, DutyKind } from '../kind.ts';

const common = {
  rule: '8A.17',
  confidence: 'V',
  source: 'https://cn-rules.hkex.com.hk/規則手冊/8a17',
  consulted: '2026-11-23',
  binds: 'weighted',
  area: 'shares',
} as const;

export const conversionAtOnce: DutyKind = {
  ...common,
  kind: 'conversion-at-once',
  title: { en: 'Conversion of weighted shares', 'zh-Hant': '轉換不同投票權股份' },
  paraphrase: {
    en: 'Shares whose weight has to end (Rules 8A.17, 8A.18, 8A.19) are converted at once; what a reduction of the shares in issue asks (8A.15) is converted on the same day in Hong Kong.',
    'zh-Hant':
      '不同投票權須終止的股份（第 8A.17、8A.18、8A.19 條）須立即轉換；已發行股份減少所需的轉換（第 8A.15 條）須於同一香港日完成。',
  },
  creates: {
    en: 'a finding under 8A.15, 8A.17, 8A.18(1) or 8A.19 by which shares are to be converted',
    'zh-Hant': '第 8A.15、8A.17、8A.18(1) 或 8A.19 條下須轉換股份的結果',
  },
  closes: { en: 'shares-converted, as the finding counts it', 'zh-Hant': 'shares-converted，按該結果計算' },
  by: {
    en: '8A.15: the end of the day of the reduction; otherwise at once, reckoned to the next business day',
    'zh-Hant': '第 8A.15 條：股份減少當日完結前；其他：立即，推算至下一營業日',
  },
  follow: ({ findings, emit }) => {
    /** The last conversion of a day, where each one of the day has its instant. */
    const converted = new Map<HongKongDate, Instant | undefined>();
    return {
      observe: ({ action: { on, at, facts } }: Step) => {
        if (!facts.some(({ fact }) => fact === 'shares-converted')) return;
        converted.set(on, converted.has(on) && converted.get(on) === undefined ? undefined : at);
      },
      conclude: () => {
        const told = new Set<string>();
        // A vehicle whose interest moves is told under 8A.18 and 8A.19, of the same shares: they are converted once.
        for (const finding of findings.toSorted((one, other) => Number(one.rule === '8A.19') - Number(other.rule === '8A.19'))) {
          const draft = draftOf(finding, converted);
          const key = `${finding.subject}/${finding.engagedBy.join('+')}`;
          if (draft === undefined || (finding.rule === '8A.19' && told.has(key))) continue;
          told.add(key);
          emit(draft);
        }
      },
    };
  },
};

export const treasuryBasis: DutyKind = {
  ...common,
  kind: 'treasury-basis',
  rule: '8A.15',
  source: 'https://en-rules.hkex.com.hk/rulebook/8a15',
  confidence: 'M',
  title: { en: 'Treasury shares: convert now, or have it confirmed', 'zh-Hant': '庫存股份：立即轉換，或取得確認' },
  paraphrase: {
    en: 'Whether a purchase into treasury already reduces the shares in issue is not clear from the text: convert now, or keep a confirmation of the Exchange or of counsel that the cancellation counts.',
    'zh-Hant': '條文未有清楚訂明購入庫存是否已減少已發行股份：應立即轉換，或備存聯交所或法律顧問的確認，說明以註銷計算。',
  },
  creates: { en: 'a finding under 8A.15 that needs counsel', 'zh-Hant': '第 8A.15 條下須徵詢法律意見的結果' },
  closes: {
    en: 'a conversion, or exchange-decided on 8A.15, after which the finding no longer needs counsel',
    'zh-Hant': '轉換，或就第 8A.15 條的 exchange-decided，其後該結果不再須徵詢法律意見',
  },
  by: { en: 'the end of the day of the purchase, if it counts', 'zh-Hant': '如屬計算在內，購入當日完結前' },
  follow: ({ findings, emit }) => ({
    conclude: () => {
      for (const finding of findings) {
        if (finding.rule !== '8A.15' || finding.outcome !== 'needs-counsel') continue;
        emit({
          ...shared(finding),
          who: 'issuer',
          due: { on: finding.on },
          status: 'cannot-tell',
          missing: ['counsel'],
          notices: finding.notices,
        });
      }
    },
  }),
};

/** How many, or between which numbers where a block is not split. */
const sharesOf = (finding: Finding): string => {
  const { wvrSharesCeased = 0n, mostCeased } = finding.figures;
  if (mostCeased !== undefined) return `${grouped(wvrSharesCeased)}–${grouped(mostCeased)}`;
  return `${finding.remedy?.shares ?? asked(finding)}`;
};

const shared = (finding: Finding) =>
  ({
    subject: finding.id,
    rule: finding.rule,
    on: finding.on,
    engagedBy: finding.engagedBy,
    confidence: finding.version?.confidence ?? 'M',
    ...(finding.version === null ? {} : { source: finding.version.source }),
    values: {
      shares: sharesOf(finding),
      class: finding.remedy?.class ?? '',
      date: finding.on,
      subject: finding.unsplit?.[0]?.holder ?? finding.subject,
    },
  }) as const;

/** As many as the reading of treasury shares asks that asks for more. */
const asked = ({ figures, figuresOtherBasis }: Finding): bigint => {
  const [one, other] = [figures, figuresOtherBasis].map(
    (basis) => basis?.['requiredConversion'] ?? basis?.['mostCeased'] ?? basis?.['wvrSharesCeased'] ?? 0n,
  );
  return one !== undefined && other !== undefined && one > other ? one : (other ?? 0n);
};

const isReduction = ({ rule }: Finding): boolean => rule === '8A.15';

const draftOf = (finding: Finding, converted: ReadonlyMap<HongKongDate, Instant | undefined>): DutyDraft | undefined => {
  const { outcome, figures, on, subject, remedy } = finding;
  if (outcome === 'waived' || outcome === 'not-applicable' || (isReduction(finding) && outcome === 'needs-counsel'))
    return undefined;
  if (asked(finding) === 0n) return undefined;
  const pending = isReduction(finding)
    ? remedy !== null || outcome === 'cannot-tell'
    : (figures['pendingRegistration'] ?? 0n) > 0n || figures['mostCeased'] !== undefined;
  const doneOn = finding.curedOn ?? finding.doneOn ?? (isReduction(finding) && outcome === 'met' ? on : undefined);
  const people = new Set((remedy?.allocation ?? []).map(({ beneficiary }) => beneficiary));
  return {
    ...shared(finding),
    who: isReduction(finding)
      ? people.size === 1
        ? ([...people][0] ?? subject)
        : 'beneficiaries'
      : remedy !== null && finding.unsplit !== undefined
        ? 'beneficiaries'
        : subject,
    due: isReduction(finding) ? { on } : { reckoned: nextBusinessDay(on), as: 'soon' },
    closed: pending || doneOn === undefined ? undefined : { on: doneOn, at: converted.get(doneOn) },
    ...(pending
      ? openStanding(finding)
      : doneOn === undefined
        ? { status: 'cannot-tell' as const, missing: ['conversion-day'] }
        : {}),
    notices: [
      ...(isReduction(finding) ? [{ code: 'same-day' }] : []),
      ...(pending && outcome === 'met' ? [{ code: 'weight-has-ended' }] : []),
      ...finding.notices.filter(({ code }) => findingNotices.has(code)),
    ],
  };
};

/** Notices of a finding that bear on who has to do what by when. */
const findingNotices = new Set([
  'segregated-reading',
  'between-beneficiaries',
  'unpermitted-vehicle',
  'accepted-in-practice',
  'unsplit-block',
  'unsplit-ended',
  'articles-unknown',
]);

/** Weight that the articles ended needs only the register put right; what is broken is late; what cannot be told, neither. */
const openStanding = ({
  outcome,
  missing,
}: Finding): { readonly status?: DutyStatus; readonly missing?: readonly string[]; readonly silence?: 'known' } => {
  if (outcome === 'breached' || outcome === 'cured') return { silence: 'known' };
  if (outcome === 'met') return { status: 'open' };
  return { status: 'cannot-tell', missing: missing ?? [outcome === 'needs-exchange' ? 'decisions' : 'counsel'] };
};
