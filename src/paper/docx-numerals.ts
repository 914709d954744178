/** The number formats of Word as text; undefined where a list shows a sign or a picture instead of a number. */
export const numeralOf = (count: number, format: string): string | undefined => formats[format]?.(count);

type Numeral = (count: number) => string;

const letters =
  (first: string): Numeral =>
  (count) =>
    count < 1 ? '' : String.fromCharCode(first.charCodeAt(0) + ((count - 1) % 26)).repeat(Math.min(Math.ceil(count / 26), 30));

const romanParts: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const roman: Numeral = (count) => {
  if (count < 1 || count > 32_767) return String(count);
  let left = count;
  let text = '';
  for (const [value, sign] of romanParts) {
    text += sign.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
};

const chineseDigits = '〇一二三四五六七八九';

/** 一百零五; a ten at the front has no one before it. */
const counting =
  (digits: string, units: readonly string[], tenThousand: string, hasBareTen: boolean): Numeral =>
  (count) => {
    const below = (value: number): string => {
      const figures = [...String(value)].map(Number);
      let text = '';
      let isZeroDue = false;
      for (const [index, figure] of figures.entries()) {
        if (figure === 0) {
          isZeroDue = text !== '';
          continue;
        }
        text += `${isZeroDue ? digits[0] : ''}${digits[figure]}${units[figures.length - 1 - index] ?? ''}`;
        isZeroDue = false;
      }
      return text;
    };
    if (count === 0) return digits[0] ?? '';
    const high = Math.floor(count / 10_000);
    const low = count % 10_000;
    const rest = low === 0 ? '' : `${high > 0 && low < 1000 ? digits[0] : ''}${below(low)}`;
    const whole = high > 0 ? `${below(high % 10_000)}${tenThousand}${rest}` : below(low);
    return hasBareTen && count >= 10 && count < 20 ? whole.slice(1) : whole;
  };

const plainUnits = ['', '十', '百', '千'];
const simplified = counting('零一二三四五六七八九', plainUnits, '万', true);
const traditional = counting('零一二三四五六七八九', plainUnits, '萬', true);
const formalUnits = ['', '拾', '佰', '仟'];
const digitByDigit: Numeral = (count) => [...String(count)].map((figure) => chineseDigits[Number(figure)]).join('');
const from =
  (signs: string): Numeral =>
  (count) =>
    [...signs][count - 1] ?? String(count);
const ordinal: Numeral = (count) => {
  const teen = count % 100 >= 11 && count % 100 <= 13;
  return `${count}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`;
};

const formats: Readonly<Record<string, Numeral>> = Object.assign(Object.create(null), {
  decimal: String,
  decimalZero: (count: number) => String(count).padStart(2, '0'),
  decimalFullWidth: (count: number) => [...String(count)].map((figure) => String.fromCharCode(0xff10 + Number(figure))).join(''),
  decimalHalfWidth: String,
  decimalEnclosedCircle: (count: number) => (count >= 1 && count <= 20 ? String.fromCharCode(0x245f + count) : String(count)),
  decimalEnclosedCircleChinese: (count: number) =>
    count >= 1 && count <= 20 ? String.fromCharCode(0x245f + count) : String(count),
  decimalEnclosedParen: (count: number) => `(${count})`,
  decimalEnclosedFullstop: (count: number) => `${count}.`,
  numberInDash: (count: number) => `- ${count} -`,
  ordinal,
  lowerLetter: letters('a'),
  upperLetter: letters('A'),
  lowerRoman: roman,
  upperRoman: (count: number) => roman(count).toUpperCase(),
  chineseCounting: simplified,
  chineseCountingThousand: simplified,
  taiwaneseCounting: traditional,
  taiwaneseCountingThousand: traditional,
  japaneseCounting: traditional,
  chineseLegalSimplified: counting('零壹贰叁肆伍陆柒捌玖', formalUnits, '万', false),
  ideographLegalTraditional: counting('零壹貳參肆伍陸柒捌玖', formalUnits, '萬', false),
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  ideographTraditional: from('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: from('子丑寅卯辰巳午未申酉戌亥'),
  none: () => '',
});
