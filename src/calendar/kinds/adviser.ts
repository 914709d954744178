import { daysBetween, type HongKongDate } from '../../exact/index.ts';
import type { Fact, State, Step } from '../../record/index.ts';
import { asWord, type Matters, speaksOf } from '../filings.ts';
import type { DutyKind } from '../kind.ts';
import { addMonths } from '../months.ts';

const common = {
  confidence: 'V',
  source: 'https://en-rules.hkex.com.hk/entiresection/5172',
  consulted: '2026-11-23',
  binds: 'weighted',
  area: 'filings',
} as const;

export const complianceAdviser: DutyKind = {
  ...common,
  kind: 'compliance-adviser',
  rule: '8A.33',
  title: { en: 'A compliance adviser at all times', 'zh-Hant': '長期聘任合規顧問' },
  paraphrase: {
    en: 'The issuer has a compliance adviser permanently from the day of listing; one who ceases is replaced within three months (3A.27).',
    'zh-Hant': '發行人自上市日起須長期聘有合規顧問；合規顧問離任須於三個月內補任（第 3A.27 條）。',
  },
  creates: {
    en: 'the listing, and adviser-ceased that leaves none',
    'zh-Hant': '上市，以及令發行人再無合規顧問的 adviser-ceased',
  },
  closes: { en: 'adviser-appointed', 'zh-Hant': 'adviser-appointed' },
  by: { en: 'the day of listing; a replacement three months after the last one ceased', 'zh-Hant': '上市日；補任為離任後三個月' },
  follow: ({ emit, endOf, isComplete }) => {
    type Gap = {
      readonly on: HongKongDate;
      readonly due: HongKongDate;
      readonly fact: string;
      readonly why: 'listing' | 'ceased';
    };
    let open: Gap | undefined;
    let isTold = false;
    let begun = false;
    const tell = ({ on, due, fact, why }: Gap, closed?: { readonly by: string; readonly on: HongKongDate }): void => {
      const end = endOf('filings');
      const isKnown = isComplete('filings', { from: on, to: due }) || (isTold && !(end !== undefined && end < due));
      emit({
        subject: why === 'listing' ? 'listing' : fact,
        who: 'issuer',
        on,
        due: { on: due },
        engagedBy: [fact],
        closed,
        silence: isKnown ? 'known' : 'unknown',
        ...(isTold || isKnown ? {} : { status: 'cannot-tell' as const, missing: ['adviser'] }),
        ...(why === 'ceased' ? { confidence: 'M' as const } : {}),
        values: { date: on, why: `adviser-${why}` },
      });
    };
    return {
      observe: ({ action: { on, facts }, state }: Step) => {
        const appointed = facts.find(({ fact }) => fact === 'adviser-appointed');
        const ceased = facts.find(({ fact }) => fact === 'adviser-ceased');
        isTold ||= appointed !== undefined || ceased !== undefined || state.advisers.size > 0;
        if (!begun) {
          begun = true;
          const gap: Gap = { on, due: on, fact: state.listing?.fact ?? '', why: 'listing' };
          if (state.advisers.size > 0) tell(gap, { by: [...state.advisers.values()][0] ?? '', on });
          else open = gap;
        }
        if (open !== undefined && appointed !== undefined) {
          tell(open, { by: appointed.id, on });
          open = undefined;
        }
        if (open === undefined && ceased !== undefined && state.advisers.size === 0) {
          open = { on, due: addMonths(on, 3n), fact: ceased.id, why: 'ceased' };
        }
      },
      conclude: () => {
        if (open !== undefined) tell(open);
      },
    };
  },
};

/** A consultation counts for what follows it within so many days. */
const consultationDays = 31n;

export const adviserConsultation: DutyKind = {
  ...common,
  kind: 'adviser-consultation',
  area: 'consultations',
  rule: '8A.34',
  title: { en: 'Consultation of the compliance adviser', 'zh-Hant': '諮詢合規顧問' },
  paraphrase: {
    en: 'The compliance adviser is consulted in time, and seeks to advise on an ongoing basis, on the WVR structure, transactions in which a beneficiary has an interest and conflicts of interest.',
    'zh-Hant': '發行人須就不同投票權架構、受益人擁有權益的交易及利益衝突，及時並持續諮詢合規顧問的意見。',
  },
  creates: {
    en: 'after listing: a mandate to buy back, changed terms of a class, new articles, a new beneficiary, a vehicle arranged or changed, an offer or issue of weighted shares, and a transfer, charge or entrustment that ends their weight',
    'zh-Hant':
      '上市後：購回授權、類別條款變更、新章程、新受益人、工具的設立或變更、不同投票權股份的發售或發行，以及令其投票權終止的轉讓、押記或委託',
  },
  closes: {
    en: 'adviser-consulted on the day or in the 31 days before, whose matter is empty, the kind of the fact or words that speak of it; or whose matter names the fact, also later',
    'zh-Hant': '當日或之前 31 天內的 adviser-consulted，其事項留空、為該事實的種類或提及該事項；或事項指明該事實者（其後亦可）',
  },
  by: { en: 'the day of the matter', 'zh-Hant': '事項當日' },
  follow: ({ emit, endOf }) => {
    const matters: { readonly on: HongKongDate; readonly fact: Fact }[] = [];
    const consultations: { readonly on: HongKongDate; readonly id: string; readonly matter: string | undefined }[] = [];
    return {
      observe: ({ action: { on, facts }, state, triggers, listedBefore }: Step) => {
        for (const fact of facts) {
          if (fact.fact === 'adviser-consulted') consultations.push({ on, id: fact.id, matter: fact.matter });
          if (!listedBefore || on === state.listedOn) continue;
          if (
            concernsStructure(fact, state) ||
            triggers.some(({ cause, facts: ids }) => planned.has(cause) && ids.includes(fact.id))
          )
            matters.push({ on, fact });
        }
      },
      conclude: () => {
        const ids = new Set(matters.map(({ fact }) => fact.id));
        const first = consultations[0]?.on;
        const end = endOf('consultations');
        for (const { on, fact } of matters) {
          const own = consultations.find(({ matter }) => matter === fact.id || (fact.set !== undefined && matter === fact.set));
          const near = consultations.find(
            ({ on: then, matter }) =>
              then <= on &&
              daysBetween({ from: then, to: on }) <= consultationDays &&
              (matter === undefined || (!ids.has(matter) && isAbout(matter, fact))),
          );
          const found = own !== undefined && (near === undefined || own.on <= on) ? own : near;
          emit({
            subject: fact.id,
            who: 'issuer',
            on,
            due: { on },
            engagedBy: [fact.id],
            closed: found === undefined ? undefined : { by: found.id, on: found.on },
            ...(first === undefined || on < first || (end !== undefined && end < on) ? {} : { silence: 'known' as const }),
            values: { matter: fact.fact, date: on },
          });
        }
      },
    };
  },
};

/** How the matter of a consultation speaks of what was planned; each phrase as in `Matters`. */
const consultedWords: Readonly<Record<string, Matters['words']>> = {
  'mandate-given': { en: ['mandate', 'buy', 'repurchase'], 'zh-Hant': ['購回', '回購', '授權'] },
  'class-terms-changed': { en: ['term', 'class', 'weighted', 'wvr'], 'zh-Hant': ['條款', '類別', '不同投票權'] },
  'articles-adopted': { en: ['article', 'constitution', 'memorandum'], 'zh-Hant': ['章程', '組織章程'] },
  'beneficiary-named': { en: ['beneficiar', 'weighted', 'wvr'], 'zh-Hant': ['受益人', '不同投票權'] },
  'vehicle-arranged': {
    en: ['vehicle', 'trust', 'partnership', 'holding company'],
    'zh-Hant': ['工具', '信託', '合夥', '控股公司'],
  },
  'vehicle-changed': {
    en: ['vehicle', 'trust', 'partnership', 'holding company'],
    'zh-Hant': ['工具', '信託', '合夥', '控股公司'],
  },
  'offer-made': {
    en: ['offer', 'right issue', 'scrip', 'sub division'],
    'zh-Hant': ['供股', '公開發售', '以股代息', '拆細', '發售'],
  },
  'shares-issued': { en: ['issue', 'placing', 'weighted', 'wvr'], 'zh-Hant': ['發行', '配售', '不同投票權'] },
  'shares-transferred': {
    en: ['transfer', 'sale', 'gift', 'weighted', 'wvr'],
    'zh-Hant': ['轉讓', '出售', '贈與', '不同投票權'],
  },
  'votes-entrusted': { en: ['entrust', 'proxy', 'power attorney', 'voting agreement'], 'zh-Hant': ['委託', '代理', '授權書'] },
  'charge-created': { en: ['charge', 'pledge', 'security'], 'zh-Hant': ['押記', '質押', '抵押'] },
  'charge-changed': { en: ['charge', 'pledge', 'security'], 'zh-Hant': ['押記', '質押', '抵押'] },
};

/** Whether a matter that was consulted on is what was planned: its kind as a code, or words that speak of it. */
const isAbout = (matter: string, { fact }: Fact): boolean => {
  const words = consultedWords[fact];
  return asWord(matter) === fact || words === undefined || speaksOf(asWord(matter), { words });
};

/** What ends weight by somebody's plan; nobody is consulted before a death. */
const planned: ReadonlySet<string> = new Set(['transferred', 'votes-entrusted', 'charged', 'vehicle-changed']);

const concernsStructure = (fact: Fact, state: State): boolean => {
  switch (fact.fact) {
    case 'mandate-given':
      return fact.kind === 'repurchase';
    case 'class-terms-changed':
    case 'articles-adopted':
    case 'beneficiary-named':
    case 'vehicle-arranged':
    case 'vehicle-changed':
      return true;
    case 'offer-made':
      return fact.legs.some(({ class: id }) => state.classes.get(id)?.weighted);
    case 'shares-issued':
      return state.classes.get(fact.class)?.weighted === true;
    default:
      return false;
  }
};
