import type { Issuer } from '../record/index.ts';
import { inOneForm } from './chinese-forms.ts';

/** Words that only a company, a firm or a fund has in its name. */
const forms = new Set(
  'inc incorporated limited ltd llc llp plc corp corporation gmbh pte pty company holdings nominees group trustees ltda srl spa'.split(
    ' ',
  ),
);
const chineseForms = /(?:股份|有限|责任|合伙|企业|控股|集团|公司|银行|事务所)/gu;

const partsOf = (name: string): { readonly core: string; readonly chinese: string; readonly isCompany: boolean } => {
  const plain = inOneForm(name.normalize('NFKC')).toLowerCase();
  const all = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !/\p{Script=Han}/u.test(word));
  const words = all.filter((word) => !forms.has(word) && word !== 'the' && word !== 'co');
  const han = plain.replace(/\P{Script=Han}/gu, '');
  const chinese = han.replace(chineseForms, '');
  return { core: words.join(''), chinese, isCompany: all.some((word) => forms.has(word)) || chinese !== han };
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
