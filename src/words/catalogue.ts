export const languages = ['en', 'zh-Hant'] as const;
export type Language = (typeof languages)[number];

/** One message in both languages; `{name}` marks a value. */
export type Wording = { readonly en: string; readonly 'zh-Hant': string };
export type Catalogue = Readonly<Record<string, Wording>>;
export type Values = Readonly<Record<string, string>>;

/** Fills a template. A value that is missing shows as `{name}`: the catalogue's test finds it, a reader is not misled. */
export const fill = (template: string, values: Values): string =>
  template.replace(/\{(\w+)\}/g, (mark, key: string) => values[key] ?? mark);

/** A code in a person's language; what is no code (a name, a number, a formula) stands as it is. */
export const termIn = (terms: Catalogue, code: string, language: Language): string =>
  Object.hasOwn(terms, code) ? (terms[code]?.[language] ?? code) : code;
