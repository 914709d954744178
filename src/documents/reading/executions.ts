import type { HongKongDate } from '../../exact/index.ts';
import { dateIn, dateWritten } from './dates.ts';
import type { ExecutionReading } from './instrument-reading.ts';
import { plainOf, withoutBreaks } from './plain-text.ts';
import { isAddress, isBeside, isDateValue, isIdentity, isName, isOccupation, isOffice, isSignature } from './shapes.ts';

/** `other`: what is filled in beside and says nothing of who signed. */
type Field = 'signature' | 'name' | 'office' | 'address' | 'occupation' | 'date' | 'identity' | 'witness' | 'other';
type Mark =
  | { readonly kind: 'label'; readonly field: Field; readonly ofWitness: boolean; readonly from: number; readonly until: number }
  | {
      readonly kind: 'opening';
      readonly opens: 'giver' | 'company' | 'witness' | 'words';
      readonly name: string | undefined;
      /** Whether the words say no more than that somebody signs or accepts. */
      readonly bare: boolean;
      readonly from: number;
      readonly until: number;
    };

/** A place where somebody signs, as it is told, with the date as it stands. */
export type Execution = ExecutionReading & {
  readonly dateTold: string | null;
  readonly byAttorney: boolean;
  readonly passage: string;
};
export type ExecutionsReading = {
  readonly executions: readonly Execution[];
  /** The lines of the text without what was read of executions; a form feed stands where it was. */
  readonly rest: readonly string[];
  readonly deed: string | undefined;
  /** What stands behind a label and is no value of its field. */
  readonly unplaced: readonly string[];
};

const w = '[ \\t]*\\n?[ \\t]*';
const english: readonly (readonly [string, Field, boolean])[] = [
  [
    `(?:signature${w}of${w}(?:the${w})?witness|witness(?:['’]s)?${w}signature|signed${w}by${w}(?:the${w})?witness)`,
    'signature',
    true,
  ],
  [`(?:(?:printed|full|print)${w})?name${w}of${w}(?:the${w})?witness|witness(?:['’]s)?${w}(?:full${w})?name`, 'name', true],
  [`address${w}of${w}(?:the${w})?witness|witness(?:['’]s)?${w}address`, 'address', true],
  [`occupation${w}of${w}(?:the${w})?witness|witness(?:['’]s)?${w}occupation`, 'occupation', true],
  ['attested[ \\t]+(?:on|at)|place', 'other', true],
  ['witness', 'witness', true],
  [`signature(?:${w}of${w}(?!the${w}witness|witness)[A-Z][A-Za-z'’ .-]{1,40})?|signed`, 'signature', false],
  [
    `(?:(?:printed|full|print)${w})?name(?:${w}(?:in${w}(?:block|full)(?:${w}letters)?|of${w}(?:signatory|director|authorised${w}(?:officer|signatory))))?`,
    'name',
    false,
  ],
  [`(?:position|title|office|designation|capacity)(?:${w}held)?`, 'office', false],
  [`(?:(?:residential|business|correspondence)${w})?address`, 'address', false],
  ['occupation|profession', 'occupation', false],
  [`name${w}in${w}chinese|authority|shares${w}held`, 'other', false],
  [`date(?:${w}of${w}(?:signature|signing|execution)|${w}signed)?|dated`, 'date', false],
  [`(?:(?:hong${w}kong${w})?identity${w}card|passport|hkid|i\\.?d\\.?)(?:${w}(?:no\\.?|number))?`, 'identity', false],
];
const chinese: readonly (readonly [string, Field, boolean])[] = [
  ['[見见][證证]人[之的]?(?:簽署|签署|簽名|签名|簽字|签字)', 'signature', true],
  ['[見见][證证]人[之的]?姓名', 'name', true],
  ['[見见][證证]人[之的]?(?:地址|住址)', 'address', true],
  ['[見见][證证]人[之的]?(?:職業|职业)', 'occupation', true],
  ['[見见][證证](?:日期|地[點点])|地[點点]', 'other', true],
  ['[見见][證证]人', 'witness', true],
  ['(?:授權代表|授权代表|承諾人|承诺人)?(?:簽署|签署|簽名|签名|簽字|签字)(?:人)?', 'signature', false],
  ['(?:簽署人|签署人)?姓名', 'name', false],
  ['(?:職位|职位|職銜|职衔|職務|职务|職稱|职称)', 'office', false],
  ['(?:住址|地址)', 'address', false],
  ['(?:職業|职业)', 'occupation', false],
  ['中文姓名|授[權权](?:依據|依据)|所持股份', 'other', false],
  ['(?:簽署|签署)?日期', 'date', false],
  ['(?:身份證|身份证|護照|护照)(?:號碼|号码)?', 'identity', false],
];
const labels = [...english, ...chinese].map(([written, field, ofWitness]) => ({
  field,
  ofWitness,
  pattern: new RegExp(
    `(?<=^|\\n|\\t| {2,}|[;；])[ \\t]*(?:\\(?[A-Za-z0-9]{1,2}[.)][ \\t]+)?(?:${written})(?:[ \\t]*[/(（]?[ \\t]*(?:[A-Za-z ]{3,24}|[\\u3400-\\u9fff]{2,8})[)）]?)?[ \\t]*(?:[:：]|\\t(?=\\S|$)|_{3,})`,
    'giu',
  ),
}));

const nameWritten = '(?<name>[^\\n,，:：;；]{2,80}?)';
const accepted =
  "(?:hereby[ \\n]+)?(?:acknowledges?|accepts?|confirms?|agrees?)(?:(?:,|,?[ \\n]+and)[ \\n]+(?:acknowledges?|accepts?|confirms?|agrees?))*(?:[ \\n]+to)?[ \\n]+(?:the[ \\n]+)?(?:terms[ \\n]+of[ \\n]+)?(?:the[ \\n]+)?(?:above|foregoing|this)(?:[ \\n]+(?:undertaking|deed|letter|terms))?(?:[ \\n]+given[ \\n]+by[ \\n]+[A-Z][A-Za-z'’ .-]{1,50}?)?";
const openings: readonly { readonly opens: 'giver' | 'company' | 'witness' | 'words'; readonly pattern: RegExp }[] = [
  {
    opens: 'company',
    pattern: new RegExp(
      `(?<=^|\\n)[ \\t]*(?:we|the company)[,，]?[ \\n]+${nameWritten}[,，]?[ \\n]+${accepted}[ \\t]*[.。:：]?`,
      'giu',
    ),
  },
  {
    opens: 'company',
    pattern: new RegExp(`(?<=^|\\n)[ \\t]*${nameWritten}[,，]?[ \\n]+${accepted}[ \\t]*[.。:：]?(?=[ \\t]*(?:\\n|$))`, 'giu'),
  },
  {
    opens: 'company',
    pattern:
      /(?<=^|\n)[ \t]*(?:acknowledged|accepted|confirmed|countersigned)(?:,? and (?:agreed|accepted|confirmed))?(?: by| for)?(?:[ \n]+(?:and )?(?:for and )?(?:up)?on behalf of)?[ \t]*[:：]?[ \t]*(?<name>[^\n:：]{2,80}?|[^\n:：]{81,400}(?=[:：][ \t]*(?:\n|$)))?[ \t]*[:：,，.]?[ \t]*(?=\n|$)/giu,
  },
  {
    opens: 'company',
    pattern:
      /(?<=^|\n)[ \t]*(?:signed[ \n]+)?(?:by[ \n]+[^\n]{2,50}[ \n]+)?for[ \n]+and[ \n]+(?:up)?on[ \n]+behalf[ \n]+of[ \t]*[:：]?[ \n]*(?<name>[^\n:：]{2,80}?|[^\n:：]{81,400}(?=[:：][ \t]*(?:\n|$)))[ \t]*[:：,，]?[ \t]*(?=\n|$)/giu,
  },
  {
    opens: 'company',
    pattern:
      /(?<=^|\n)[ \t]*(?:我們|我们|本公司|吾等)?[,，]?(?<name>[^\n,，。:：]{2,40}?)[,，]?(?:謹此|谨此|特此|茲|兹)?(?:確認|确认|知悉|承認|承认|同意|接納|接纳)(?:並|并|及|、)?(?:確認|确认|知悉|同意|接納|接纳)?(?:上述|以上|本)(?:承諾|承诺|內容|内容|各項|各项)?(?:書|书)?[。.:：]?(?=[ \t]*(?:\n|$))/gu,
  },
  {
    opens: 'company',
    pattern:
      /(?<=^|\n)[ \t]*(?:代表)(?<name>[^\n:：]{2,60}?|[^\n:：]{61,400}?(?=(?:確認及同意|簽署)?[:：][ \t]*(?:\n|$)))(?:(?:確認|确认)(?:[及並并](?:同意|接納|接纳))?)?(?:簽署|签署)?[ \t]*[:：]?[ \t]*(?=\n|$)/gu,
  },
  {
    opens: 'witness',
    pattern: /(?<=^|\n|[ \t])[ \t]*(?:in[ \n]+the[ \n]+presence[ \n]+of|witnessed[ \n]+by)[ \t]*[:：]?[ \t]*(?=\n|$)/giu,
  },
  {
    opens: 'witness',
    pattern:
      /(?<=^|\n)[ \t]*(?:在)?(?:下列|以下)?(?:[見见][證证]人)?(?:在場)?(?:見證下|见证下|見證|见证|見證下簽署|见证下签署|見證人在場下|见证人在场下|在場見證|在场见证)[ \t]*[:：]?[ \t]*(?=\n|$)/gu,
  },
  {
    opens: 'giver',
    pattern:
      /(?<=^|\n)[ \t]*(?:executed|signed|sealed|delivered)(?:(?:,| and|, and)[ \n]+(?:executed|signed|sealed|delivered)){0,4}(?:[ \n]+as[ \n]+(?:a|his|her|my)[ \n]+deed)?(?:[ \n]+and[ \n]+delivered)?[ \n]*(?:by[ \t]*[:：]?[ \n]*(?<name>[A-Z\u3400-\u9fff](?:[^\n:：,，]|,(?=[ ]?[A-Z])){1,60}?|[^\n:：]{61,400}(?=[:：][ \t]*(?:\n|$))))?(?:[ \n]+as[ \n]+(?:a|his|her|my)[ \n]+deed)?[ \t]*[:：,，.]?[ \t]*(?:\n[ \t]*\)[ \t]*)?(?=\n|$)/giu,
  },
  {
    opens: 'giver',
    pattern:
      /(?<=^|\n)[ \t]*(?:由)(?<name>(?:[^\n:：,，]|,(?=[ ]?[A-Z])){2,60}?|[^\n:：]{61,400}?(?=(?:以契據形式)?簽署[^\n:：]{0,10}[:：]))(?:以契據形式|以契据形式|作為契據|作为契据)?(?:簽署|签署|簽立|签立|簽訂|签订)(?:、?(?:蓋章|盖章))?(?:及交付)?(?:為|为|作)?(?:契據|契据)?[。:：]?[ \t]*(?=\n|$)/gu,
  },
  {
    opens: 'words',
    pattern:
      /(?<=^|\n)[ \t]*(?:execution|signatures|signature page|(?:簽署|签署)(?:頁|页|欄|栏)?|the giver|the company|承諾人|承诺人|[見见][證证]人)[ \t]*(?=\n|$)/giu,
  },
];

const deedWritten =
  /(?:executed|signed|delivered|execute|sign)[^.。\n]{0,60}?\bas\s+(?:a|his|her|my)\s+deed|signed,?\s+sealed\s+and\s+delivered|by way of deed|this\s+deed\b|deed\s+poll|deed\s+of\s+undertaking|本契[據据]|以契[據据]形式|[作簽签]為契[據据]|承[諾诺]契[據据]|(?<!契[諾诺])契[據据](?!或信[託托]文件)/i;

export const marksIn = (text: string): readonly Mark[] => {
  const found: Mark[] = [];
  for (const { opens, pattern } of openings) {
    for (const match of text.matchAll(pattern)) {
      const name = match.groups?.['name']?.trim();
      if (name !== undefined && name !== '' && !isName(name)) continue;
      // A verb alone on its line is the end of a sentence.
      if (opens === 'giver' && /^\s*(?:executed|signed|sealed|delivered)\s*$/i.test(match[0])) continue;
      found.push({
        kind: 'opening',
        opens,
        name: name === '' ? undefined : name,
        bare: true,
        from: match.index,
        until: match.index + match[0].length,
      });
    }
  }
  for (const { pattern, field, ofWitness } of labels) {
    for (const match of text.matchAll(pattern)) {
      found.push({ kind: 'label', field, ofWitness, from: match.index, until: match.index + match[0].length });
    }
  }
  const sorted = [...found].sort((one, other) => one.from - other.from || other.until - one.until);
  const kept: Mark[] = [];
  for (const mark of sorted) if (mark.from >= (kept.at(-1)?.until ?? 0)) kept.push(mark);
  return kept;
};

const blank = /^[\s_.…\-–—()（）[\]【】]*$/;
const signedWords = /\(\s*(?:signed|sgd\.?|sd\.?)\s*\)|\[\s*signed\s*\]|\/s\/|（\s*(?:已簽|已签|簽署|签署)\s*）|已簽署|已签署/i;

type Draft = {
  party: 'giver' | 'company' | undefined;
  name: string | null;
  office: string | null;
  signed: boolean;
  date: string | null;
  hasWitness: boolean;
  witness: { name: string | null; address: string | null; occupation: string | null; signed: boolean };
  attorney: boolean;
  from: number;
  until: number;
  filled: Set<string>;
  /** The field that was told last. */
  last: string;
};
const isHan = (text: string): boolean => /[\u3400-\u9fff]/.test(text);
const nameOf = (draft: Draft, ofWitness: boolean): string | null => (ofWitness ? draft.witness.name : draft.name);
const newDraft = (party: 'giver' | 'company' | undefined, from: number): Draft => ({
  party,
  name: null,
  office: null,
  signed: false,
  date: null,
  hasWitness: false,
  witness: { name: null, address: null, occupation: null, signed: false },
  attorney: false,
  from,
  until: from,
  filled: new Set(),
  last: '',
});

const shapes: Readonly<Record<Field, (value: string) => boolean>> = {
  signature: isSignature,
  name: isName,
  witness: (value) => isSignature(value) || isName(value),
  office: (value) => isOffice(value) || isName(value),
  address: isAddress,
  occupation: isOccupation,
  date: isDateValue,
  identity: isIdentity,
  other: isBeside,
};

/**
 * How much of what stands behind a label is its value: up to an empty line or the next mark, as many lines as have the shape of
 * the field together. What stands on the line of the label and has not is `odd`: nobody knows what it does to the rest.
 */
const valueBehind = (
  text: string,
  { from, until, field }: { readonly from: number; readonly until: number; readonly field: Field },
): { readonly value: string; readonly end: number; readonly odd: string | undefined } => {
  const behind = text.slice(from, until);
  const lead = /^[ \t]*\n?/.exec(behind)?.[0].length ?? 0;
  const none = { value: '', end: from, odd: undefined };
  const hasShape = shapes[field];
  let end = lead;
  let best: number | undefined;
  // Line by line up to an empty one; a line that says something belongs to no field.
  while (end < behind.length && end - lead < 240) {
    const stop = behind.indexOf('\n', end);
    const line = behind.slice(end, stop < 0 ? behind.length : stop);
    const isFirst = end === lead;
    if (line.trim() === '' || line.length > 200) break;
    if (!isFirst && startsClause.test(line)) break;
    end = stop < 0 ? behind.length : stop + 1;
    const told = withoutBreaks(behind.slice(0, end));
    if (blank.test(told) || hasShape(told)) best = end;
  }
  if (best !== undefined) return { value: withoutBreaks(behind.slice(0, best)), end: from + best, odd: undefined };
  const line = withoutBreaks(/^[^\n]*/.exec(behind)?.[0] ?? '');
  // On the next line something else may begin, which is read by itself.
  return line === '' ? none : { value: line, end: from + (/^[^\n]*\n?/.exec(behind)?.[0].length ?? 0), odd: line };
};
const startsClause =
  /^\s*(?:\d{1,2}[.)]|\([a-z\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十\d]{1,3}[條条])\s*\S/i;

/** Reads every place where somebody signs or attests, in whichever order they stand. */
export const executionsIn = (lines: readonly string[], issuer: (name: string) => boolean): ExecutionsReading => {
  const text = lines.join('\n').replaceAll('\f', '\n');
  const marks = marksIn(text);
  const isSigning = (mark: Mark): boolean =>
    mark.kind === 'opening' ? mark.opens !== 'words' : mark.field === 'signature' || mark.field === 'witness' || mark.ofWitness;
  const firstSigning = marks.findIndex(isSigning);
  // What stands before the first signing is a heading of the instrument, not an execution: a date, an address.
  const first = firstSigning < 0 ? marks.length : firstSigning;
  const begin = marks.slice(0, first).findLastIndex((mark, index, all) => {
    const next = all[index + 1] ?? marks[first];
    return next === undefined || text.slice(mark.until, next.from).split('\n').length > 3;
  });
  const used = marks
    .slice(Math.max(begin + 1, 0))
    .filter((mark, index, all) => index >= 0 && (isSigning(mark) || all.some(isSigning)));
  const drafts: Draft[] = [];
  const taken: { from: number; until: number }[] = [];
  const odd: string[] = [];
  let isWitness = false;
  const current = (place: number): Draft => {
    const last = drafts.at(-1);
    if (last !== undefined) return last;
    drafts.push(newDraft(undefined, place));
    return drafts[0] as Draft;
  };
  const start = (party: 'giver' | 'company' | undefined, place: number): Draft => {
    const last = drafts.at(-1);
    // Two openings on end are one, in two languages.
    const isFresh = last !== undefined && [...last.filled].every((field) => field === 'opening') && !last.hasWitness;
    isWitness = false;
    if (isFresh) {
      if (party !== undefined && (last.party === undefined || last.party === party)) {
        last.party = party;
        return last;
      }
      if (party === undefined) return last;
    }
    drafts.push(newDraft(party, place));
    return drafts.at(-1) as Draft;
  };
  used.forEach((mark, index) => {
    const next = used[index + 1]?.from ?? text.length;
    if (mark.kind === 'opening') {
      taken.push({ from: mark.from, until: mark.until });
      if (mark.opens === 'witness') {
        isWitness = true;
        current(mark.from).hasWitness = true;
        return;
      }
      if (mark.opens === 'words') return;
      const isCompany = mark.opens === 'company' || (mark.name !== undefined && issuer(mark.name));
      const draft = start(isCompany ? 'company' : 'giver', mark.from);
      if (!isCompany && mark.name !== undefined) {
        draft.name ??= withoutBreaks(mark.name);
        draft.attorney ||= /attorney|授權人|受權人/i.test(mark.name);
        draft.filled.add('opening');
      }
      if (isCompany && mark.name !== undefined) draft.filled.delete('opening');
      draft.until = mark.until;
      return;
    }
    const { value, end, odd: strange } = valueBehind(text, { from: mark.until, until: next, field: mark.field });
    if (strange !== undefined) odd.push(withoutBreaks(text.slice(mark.from, end)));
    taken.push({ from: mark.from, until: Math.max(end, mark.until) });
    const isOfWitness = mark.ofWitness || (isWitness && mark.field !== 'office' && mark.field !== 'date');
    const key = `${isOfWitness ? 'witness-' : ''}${mark.field}`;
    let draft = current(mark.from);
    if (!isOfWitness && mark.field === 'signature' && (draft.filled.has('signature') || draft.hasWitness))
      draft = start(undefined, mark.from);
    else if (
      draft.filled.has(key) &&
      draft.last === key &&
      isHan(value) !== isHan(nameOf(draft, isOfWitness) ?? '') &&
      mark.field === 'name'
    ) {
      // One name in two scripts.
      const both = `${nameOf(draft, isOfWitness) ?? ''} (${value.trim()})`;
      if (isOfWitness) draft.witness.name = both;
      else draft.name = both;
      draft.until = Math.max(end, mark.until);
      return;
    } else if (draft.filled.has(key) && mark.field !== 'identity' && mark.field !== 'other') {
      draft = start(undefined, mark.from);
      isWitness = isOfWitness;
    }
    draft.filled.add(key);
    draft.last = key;
    draft.until = Math.max(end, mark.until);
    const told = blank.test(value) ? null : value.replace(/[_…]{2,}/g, '').trim() || null;
    const isSigned = told !== null || signedWords.test(value);
    if (isOfWitness) {
      draft.hasWitness = true;
      isWitness = true;
      if (mark.field === 'signature') draft.witness.signed = isSigned;
      else if (mark.field === 'name') draft.witness.name = told;
      else if (mark.field === 'witness') draft.witness.name = told ?? draft.witness.name;
      else if (mark.field === 'address') draft.witness.address = told;
      else if (mark.field === 'occupation') draft.witness.occupation = told;
      return;
    }
    if (mark.field === 'signature') {
      draft.signed = isSigned;
      draft.attorney ||= told !== null && /attorney|\bp\.?p\.?\b|授權人代/i.test(told);
    } else if (mark.field === 'name') {
      draft.name = told ?? draft.name;
      draft.attorney ||= told !== null && /attorney|\bp\.?p\.?\b|授權人代/i.test(told);
    } else if (mark.field === 'office') {
      draft.office = told;
      draft.attorney ||= told !== null && /attorney|授權代理人|受權人/i.test(told);
    } else if (mark.field === 'date') draft.date = told;
  });
  // The giver signs first where nothing says otherwise.
  let hasGiver = drafts.some(({ party }) => party === 'giver');
  const executions = drafts
    .filter(({ filled, hasWitness }) => filled.size > 0 || hasWitness)
    .map((draft): Execution => {
      const party = draft.party ?? (hasGiver || draft.office !== null ? 'company' : 'giver');
      hasGiver ||= party === 'giver';
      const told = draft.date === null ? undefined : new RegExp(dateWritten, 'i').exec(plainOf(draft.date).text)?.[0];
      const date = told === undefined ? undefined : dateIn(told);
      return {
        party,
        name: draft.name,
        office: draft.office,
        signed: draft.signed,
        signedOn: date?.status === 'date' ? (date.date as HongKongDate) : null,
        witness: draft.hasWitness ? draft.witness : null,
        dateTold: draft.date,
        byAttorney: draft.attorney,
        passage: withoutBreaks(text.slice(draft.from, draft.until)),
      };
    });
  let rest = '';
  let next = 0;
  for (const { from, until } of taken) {
    if (from < next) continue;
    rest += `${text.slice(next, from)}\n\f\n`;
    next = until;
  }
  rest += text.slice(next);
  const deed = deedWritten.exec(text.replace(/\s+/g, ' '))?.[0];
  return { executions, rest: rest.split('\n'), deed, unplaced: odd };
};
