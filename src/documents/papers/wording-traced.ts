import type { Catalogue } from '../../words/index.ts';

/** What stands under the figures of every paper that is drawn from a record: where they come from, and what is missing. */
export const tracedWording = {
  'figures-title': { en: 'Where the figures come from', 'zh-Hant': '數字的出處' },
  'figures-about': {
    en: 'The numbers in the last column are those of the facts in the schedule that follows.',
    'zh-Hant': '末欄編號為下一附表所列事實的編號。',
  },
  'no-figures': { en: 'No figure is taken from the record.', 'zh-Hant': '並無取自紀錄的數字。' },
  'facts-title': { en: 'Facts on record and their sources', 'zh-Hant': '紀錄所載事實及其來源' },
  'facts-about': {
    en: 'Every figure rests on facts of this list. A number in square brackets beside a line is the number of a fact here.',
    'zh-Hant': '各項數字均以下列事實為依據。各行旁方括號內的數字，即本表事實的編號。',
  },
  'no-facts': { en: 'No fact is named.', 'zh-Hant': '並無列出事實。' },
  'facts-left': {
    en: 'Earlier facts of the same kinds that are not set out: {count}.',
    'zh-Hant': '未有列出的同類較早事實：{count}項。',
  },
  'no-source': { en: 'no source on record', 'zh-Hant': '紀錄未載來源' },
  'column-figure': { en: 'Figure', 'zh-Hant': '項目' },
  'column-value': { en: 'Value', 'zh-Hant': '數值' },
  'column-facts': { en: 'Facts', 'zh-Hant': '事實' },
  'column-number': { en: 'No.', 'zh-Hant': '編號' },
  'column-date': { en: 'Date', 'zh-Hant': '日期' },
  'column-fact': { en: 'Fact', 'zh-Hant': '事實' },
  'column-source': { en: 'Certainty and source', 'zh-Hant': '確定程度及來源' },
  gaps: { en: 'What this paper cannot say', 'zh-Hant': '本文件未能載述的事項' },
} as const satisfies Catalogue;
