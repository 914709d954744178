import { grouped } from '../exact/index.ts';
import { type NameOf, tellNotice } from '../rulebook/index.ts';
import { dutyNoticeWords, dutyTermWords, dutyWords, holidayWords, ruleNames } from '../words/calendar/index.ts';
import { type Catalogue, fill, type Language, noticeWords, termIn, termWords } from '../words/index.ts';
import type { Duty } from './duty.ts';

const byId: NameOf = (id) => id;
const sentences: Catalogue = dutyWords;
const notices: Catalogue = dutyNoticeWords;
const terms: Catalogue = { ...termWords, ...holidayWords, ...dutyTermWords };

/** Values that are ids of persons, vehicles or holders, and values that are codes. */
const named = new Set(['person', 'vehicle', 'subject']);
const coded = new Set(['what', 'change', 'period', 'why', 'kind', 'decision', 'matter', 'subject']);
const quantities = new Set(['shares', 'issued']);

/** What somebody has to do, as a sentence. */
export const tellDuty = (duty: Duty, language: Language, nameOf: NameOf = byId): string => {
  const sentence = duty.values['sentence'] ?? duty.kind;
  const wording = sentences[sentence];
  if (wording === undefined) throw new Error(`no words for the duty ${sentence}`);
  return fill(wording[language], { rule: duty.rule, ...toldValues(duty.values, language, nameOf) });
};

export const tellDutyNotice = ({ code, values = {} }: Duty['notices'][number], language: Language): string => {
  const wording = notices[code];
  if (wording !== undefined) return fill(wording[language], toldValues(values, language, byId, ['because']));
  if (Object.hasOwn(noticeWords, code)) return tellNotice({ code, values }, language);
  throw new Error(`no words for the notice ${code}`);
};

const toldValues = (
  values: Readonly<Record<string, string>>,
  language: Language,
  nameOf: NameOf,
  more: readonly string[] = [],
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (quantities.has(name) && /^\d+$/.test(value)) return [name, grouped(BigInt(value))];
      const told = named.has(name) ? nameOf(value, language) : value;
      if (told !== value || !(coded.has(name) || more.includes(name))) return [name, told];
      return [
        name,
        value
          .split(', ')
          .map((code) => termIn(terms, code, language))
          .join(language === 'en' ? ', ' : '、'),
      ];
    }),
  );

/** The Rule, or what stands beside the Rules, in words of the language. */
export const tellRule = ({ rule }: Pick<Duty, 'rule'>, language: Language): string => termIn(ruleNames, rule, language);

/** Who has to do it. */
export const tellWho = ({ who }: Pick<Duty, 'who'>, language: Language, nameOf: NameOf = byId): string =>
  Object.hasOwn(dutyTermWords, who) ? termIn(terms, who, language) : nameOf(who, language);

export const tellStatus = ({ status }: Pick<Duty, 'status'>, language: Language): string => termIn(terms, status, language);

/** What is missing to tell; a year whose holidays are not known names itself. */
export const tellMissing = (code: string, language: Language): string => {
  const year = /^calendar-(\d{4})$/.exec(code)?.[1];
  return year === undefined ? termIn(terms, code, language) : fill(dutyTermWords.calendar[language], { year });
};
