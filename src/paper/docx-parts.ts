import { createHash } from 'node:crypto';
import type { Paper, Script } from '../documents/index.ts';

/** Which fonts and languages the runs of a script have. Where a font is not installed, its other name is taken. */
export const docxManner: Readonly<
  Record<Script, { readonly eastAsia: string; readonly language: string; readonly asian: string }>
> = {
  en: { eastAsia: 'Noto Serif TC', language: 'en-GB', asian: 'zh-HK' },
  'zh-Hant': { eastAsia: 'Noto Serif TC', language: 'en-GB', asian: 'zh-HK' },
  'zh-Hans': { eastAsia: 'Noto Serif SC', language: 'en-GB', asian: 'zh-CN' },
};
export const latinFont = 'Times New Roman';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);

const languages: Readonly<Record<Script, string>> = { en: 'en-GB', 'zh-Hant': 'zh-HK', 'zh-Hans': 'zh-CN' };

/** What the file says of itself: the paper's title, date and language, and a number by which it is told from any other. */
export const coreProperties = (paper: Paper): string => {
  const number = createHash('sha256').update(JSON.stringify(paper)).digest('hex');
  const moment = `${paper.date}T00:00:00Z`;
  return `${xml}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(paper.title)}</dc:title><cp:keywords>${paper.kind}</cp:keywords><dc:identifier>sha256:${number}</dc:identifier><dc:language>${languages[paper.script]}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`;
};

const font = (name: string, other: string, charset: string, family: string): string =>
  `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;

/** The other names are those of the fonts of Windows, with the character sets by which Word looks for one that is near. */
export const fontTable = `${xml}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${font(latinFont, 'Liberation Serif', '00', 'roman')}${font('Noto Serif TC', 'PMingLiU', '88', 'roman')}${font('Noto Serif SC', 'SimSun', '86', 'roman')}</w:fonts>`;
