import type { Issuer } from '../record/index.ts';
import { inOneForm } from './chinese-forms.ts';

/** Words that only a company, a firm or a fund has in its name. */
const forms = new Set(
  'inc incorporated limited ltd llc llp plc corp corporation gmbh pte pty company holdings nominees group trustees ltda srl'.split(
    ' ',
  ),
);
/** Words for what no natural person is. */
const kinds = new Set(
  `trust board committee partnership partners fund foundation bank association society university technology technologies
  solicitors associates ventures capital services investments securities enterprises international department council`.split(
    /\s+/,
  ),
);
const chineseForms = /(?:股份|有限|责任|合伙|企业|控股|集团|公司|银行|事务所)/gu;
const chineseKinds = /^.{2,}(?:科技|技术|律师行|律师楼|会计师行|信托|基金|基金会|董事会|委员会|大学|协会|学会|投资|证券)$/u;
/** Forms of so few letters that a person's initials or name may look alike: they stand last, in capitals or between stops. */
const shortForms = /\P{L}(?:LP|L\.P\.|AG|A\.G\.|SA|S\.A\.|BV|B\.V\.|NV|N\.V\.|KG|SpA|S\.p\.A\.|S\.P\.A\.)$/u;
/** Behind such a surname alone two capitals are initials: "Chan LP". */
const surnames = new Set(
  `au chan chang chen cheng cheung chiu choi chow chu chung fong fung ho hui hung ip kan ko kong kwan kwok lai lam lau law lee leung
  li lin ling liu lo lui luk ma mak mok ng pang poon shum siu so sun sung tai tam tang to tong tsang tse tsui wan wang wong wu xu yan
  yang yau yeung yim ying yip yiu yu yuen yung zhang zhao zhou zhu`.split(/\s+/),
);
const hasShortForm = (name: string): boolean => {
  const plain = name.normalize('NFKC').trim();
  const [first = '', second = '', ...rest] = plain.split(/\s+/u);
  if (rest.length === 0 && /^\p{Lu}{2}$/u.test(second) && surnames.has(first.toLowerCase())) return false;
  // In a name that is all in capitals only forms that nobody can pronounce are none of a name.
  return /\p{Ll}/u.test(plain.replace(/SpA$|S\.p\.A\.$/u, '')) ? shortForms.test(plain) : /\P{L}(?:LP|BV|NV|KG)$/u.test(plain);
};

const partsOf = (name: string): { readonly core: string; readonly chinese: string; readonly isCompany: boolean } => {
  const plain = inOneForm(name.normalize('NFKC')).toLowerCase();
  const all = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !/\p{Script=Han}/u.test(word));
  const words = all.filter((word) => !forms.has(word) && word !== 'the' && word !== 'co');
  const han = plain.replace(/\P{Script=Han}/gu, '');
  const chinese = han.replace(chineseForms, '');
  const isKind =
    (all[0] === 'the' && !/^the (?:hon|honou?rable|rt|right|rev|reverend)\b/u.test(plain.trim())) ||
    (all.length > 1 && all.some((word) => kinds.has(word))) ||
    chineseKinds.test(han);
  const isCompany = all.some((word) => forms.has(word)) || chinese !== han || isKind || hasShortForm(name);
  return { core: words.join(''), chinese, isCompany: isCompany };
};

/** Whether a name is a company's by a word of its form: "Limited", 有限公司. */
export const isCompanyName = (name: string): boolean => partsOf(name).isCompany;

/** Whether a name is the issuer's, in full or without the words of its form: "SenseTime" is "SenseTime Group Inc.". */
export const isIssuerName = ({ name: { en, 'zh-Hant': zh } }: Issuer, name: string): boolean => {
  const sought = partsOf(name);
  return [en, zh].some((known) => {
    if (known === undefined) return false;
    const { core, chinese } = partsOf(known);
    return (core !== '' && core === sought.core) || (chinese !== '' && chinese === sought.chinese);
  });
};
