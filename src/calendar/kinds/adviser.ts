import { daysBetween, type HongKongDate } from '../../exact/index.ts';
import type { Fact, State, Step } from '../../record/index.ts';
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
  follow: ({ emit }) => {
    type Gap = {
      readonly on: HongKongDate;
      readonly due: HongKongDate;
      readonly fact: string;
      readonly why: 'listing' | 'ceased';
    };
    let open: Gap | undefined;
    let isTold = false;
    let begun = false;
    const tell = ({ on, due, fact, why }: Gap, closed?: { readonly by: string; readonly on: HongKongDate }): void =>
      emit({
        subject: why === 'listing' ? 'listing' : fact,
        who: 'issuer',
        on,
        due: { on: due },
        engagedBy: [fact],
        closed,
        silence: isTold ? 'known' : 'unknown',
        ...(isTold ? {} : { status: 'cannot-tell' as const, missing: ['adviser'] }),
        ...(why === 'ceased' ? { confidence: 'M' as const } : {}),
        values: { date: on, why: `adviser-${why}` },
      });
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
    en: 'adviser-consulted on the day or in the 31 days before, unless its matter names another fact; or later, naming this one',
    'zh-Hant': '當日或之前 31 天內的 adviser-consulted（其事項指明另一事實者除外），或其後指明該事實者',
  },
  by: { en: 'the day of the matter', 'zh-Hant': '事項當日' },
  follow: ({ emit }) => {
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
        for (const { on, fact } of matters) {
          const own = consultations.find(({ matter }) => matter === fact.id || (fact.set !== undefined && matter === fact.set));
          const near = consultations.find(
            ({ on: then, matter }) =>
              then <= on && daysBetween({ from: then, to: on }) <= consultationDays && (matter === undefined || !ids.has(matter)),
          );
          const found = own !== undefined && (near === undefined || own.on <= on) ? own : near;
          emit({
            subject: fact.id,
            who: 'issuer',
            on,
            due: { on },
            engagedBy: [fact.id],
            closed: found === undefined ? undefined : { by: found.id, on: found.on },
            ...(first === undefined || on < first ? { silence: 'unknown' as const } : { silence: 'known' as const }),
            values: { matter: fact.fact, date: on },
          });
        }
      },
    };
  },
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
