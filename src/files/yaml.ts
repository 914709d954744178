import {
  CST,
  type Document,
  type ErrorCode,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Pair,
  parseAllDocuments,
  type Scalar,
  visit,
  type YAMLError,
} from 'yaml';
import type { TextFaultCode } from '../record/text/faults.ts';
import { deepestNesting } from '../record/text/json.ts';
import type {
  LocatedEntry,
  LocatedMap,
  LocatedText,
  LocatedValue,
  Place,
  TextFault,
  YamlReader,
} from '../record/text/located.ts';

type Report = (code: TextFaultCode, at: number, values?: TextFault['values']) => undefined;

/** More faults than this in one file help nobody. */
const mostFaults = 50;

/**
 * Reads one YAML 1.2 document into a located value. The library only parses: the schema `failsafe` lets it turn no
 * scalar into a number, a date or a truth value, so `0020` and `7528760000` keep their characters. Tags, anchors,
 * aliases and merge keys are refused before anything is built from them, which is also what stops YAML bombs.
 */
export const readYaml: YamlReader = (text) => {
  const lines = new LineCounter();
  const faults: TextFault[] = [];
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return line === 0 ? { line: 1, column: offset + 1 } : { line, column: col };
  };
  const report: Report = (code, at, values = {}) => {
    const place = placeAt(at);
    const known = faults.some(
      (fault) => fault.code === code && fault.place.line === place.line && fault.place.column === place.column,
    );
    if (!known && faults.length < mostFaults) faults.push({ code, place, values });
  };
  const refused = () => ({
    status: 'refused' as const,
    faults: faults.toSorted((one, other) => one.place.line - other.place.line || one.place.column - other.place.column),
  });

  countLines(text, lines);
  if (needsTokens(text)) refuseTokens(text, report);
  if (faults.length > 0) return refused();

  // The lines are counted already: a second count by the parser would double them.
  const parsed = parseAllDocuments(text, {
    schema: 'failsafe',
    version: '1.2',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const documents: readonly Document.Parsed[] = 'empty' in parsed ? [] : parsed;
  for (const document of documents) {
    for (const error of [...document.errors, ...document.warnings]) reportError(error, document, report);
  }
  if (faults.length > 0) return refused();
  const [first, second] = documents;
  if (second) report('yaml-several-documents', second.range[0]);
  else if (!first || isNothing(first.contents)) report('yaml-nothing', 0);
  else {
    const value = located({ node: first.contents, at: first.range[0], depth: 0, placeAt, report });
    if (faults.length === 0 && value) return { status: 'read', value };
  }
  return refused();
};

const countLines = (text: string, lines: LineCounter): void => {
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
};

/** Without these characters there is no anchor, alias or tag; nor does so short a text nest so deep that the parser fails. */
const needsTokens = (text: string): boolean => /[&*!]/.test(text) || (text.match(/[[{]|[-?] /g)?.length ?? 0) > mostNested;

/** So many collections in one text are read token by token first: the parser recurses into each level. */
const mostNested = 1000;

/** What can be refused token by token, with the exact place, and before the recursive parser could be led too deep. */
const refuseTokens = (text: string, report: Report): void => {
  let at = 0;
  let open = 0;
  let onThisLine = 0;
  let isText = false;
  for (const token of new Lexer().lex(text)) {
    const type: CST.TokenType | 'text' | null = isText ? 'text' : CST.tokenType(token);
    isText = type === 'scalar';
    if (type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end') continue;
    if (type === 'newline') onThisLine = 0;
    else if (type === 'flow-seq-start' || type === 'flow-map-start') open += 1;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') open -= 1;
    else if (type === 'seq-item-ind' || type === 'explicit-key-ind') onThisLine += 1;
    else if (type === 'alias') report('yaml-alias', at, { found: short(token) });
    else if (type === 'anchor') report('yaml-anchor', at, { found: short(token) });
    else if (type === 'tag') report('yaml-tag', at, { found: short(token) });
    if (open > deepestNesting || onThisLine > deepestNesting) return report('too-deep', at, { most: `${deepestNesting}` });
    at += token.length;
  }
};

const short = (found: string): string => (found.length > 40 ? `${found.slice(0, 40)}...` : found);

const codeOf: Readonly<Record<ErrorCode, TextFaultCode>> = {
  ALIAS_PROPS: 'yaml-alias',
  BAD_ALIAS: 'yaml-alias',
  BAD_COLLECTION_TYPE: 'yaml-tag',
  BAD_DIRECTIVE: 'yaml-directive',
  BAD_DQ_ESCAPE: 'yaml-bad-escape',
  BAD_INDENT: 'yaml-indentation',
  BAD_PROP_ORDER: 'yaml-unreadable',
  BAD_SCALAR_START: 'yaml-unreadable',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-unreadable',
  BLOCK_IN_FLOW: 'yaml-unreadable',
  DUPLICATE_KEY: 'yaml-unreadable',
  IMPOSSIBLE: 'yaml-unreadable',
  KEY_OVER_1024_CHARS: 'yaml-key-not-text',
  MISSING_CHAR: 'yaml-missing-character',
  MULTILINE_IMPLICIT_KEY: 'yaml-unreadable',
  MULTIPLE_ANCHORS: 'yaml-anchor',
  MULTIPLE_DOCS: 'yaml-several-documents',
  MULTIPLE_TAGS: 'yaml-tag',
  NON_STRING_KEY: 'yaml-key-not-text',
  RESOURCE_EXHAUSTION: 'too-deep',
  TAB_AS_INDENT: 'yaml-tab',
  TAG_RESOLVE_FAILED: 'yaml-tag',
  UNEXPECTED_TOKEN: 'yaml-unreadable',
};

/** An error of the library in our codes; its own message goes along, in English, as the closest word on the matter. */
const reportError = (error: YAMLError, document: Document.Parsed, report: Report): void => {
  const at = error.pos[0];
  const message = error.message;
  if (/^Missing closing ["']/.test(message)) return report('yaml-quote-not-closed', quoteBefore(document, at));
  const code = codeOf[error.code] ?? 'yaml-unreadable';
  if (code === 'too-deep') return report(code, at, { most: `${deepestNesting}` });
  if (code === 'yaml-tag' || code === 'yaml-alias' || code === 'yaml-anchor') return report(code, at, { found: short(message) });
  return report(code, at, { message });
};

/** The library sees that a quote is not closed where the text ends; the mistake is where the quote begins. */
const quoteBefore = (document: Document.Parsed, end: number): number => {
  let start = end;
  visit(document, {
    Scalar: (_, node) => {
      const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      if (quoted && node.range && node.range[0] <= end) start = node.range[0];
    },
  });
  return start;
};

type Visit = {
  readonly node: unknown;
  /** Where to point when there is no node: an empty value has no place of its own. */
  readonly at: number;
  readonly depth: number;
  readonly placeAt: (offset: number) => Place;
  readonly report: Report;
};

const located = (visited: Visit): LocatedValue | undefined => {
  const { node, at, depth, placeAt, report } = visited;
  if (node === null || node === undefined) return { kind: 'text', text: '', style: 'null', place: placeAt(at) };
  if (isScalar(node)) return scalarValue(node, placeAt(startOf(node, at)));
  if (depth >= deepestNesting) return report('too-deep', startOf(node, at), { most: `${deepestNesting}` });
  if (isMap(node)) return mapValue({ ...visited, node });
  if (!isSeq(node)) return report('yaml-alias', startOf(node, at), { found: '*' });
  const items: LocatedValue[] = [];
  for (const item of node.items) {
    const value = located({ ...visited, node: item, at: startOf(item, at), depth: depth + 1 });
    if (value) items.push(value);
  }
  return { kind: 'list', items, place: placeAt(startOf(node, at)) };
};

const mapValue = ({
  node,
  at,
  depth,
  placeAt,
  report,
}: Visit & { readonly node: { readonly items: readonly Pair[] } }): LocatedMap => {
  const entries = new Map<string, LocatedEntry>();
  for (const pair of node.items) {
    const start = startOf(pair.key, startOf(pair.value, startOf(node, at)));
    const key = keyOf(pair.key);
    if (key === undefined) {
      report('yaml-key-not-text', start);
      continue;
    }
    const first = entries.get(key)?.keyPlace;
    if (first) report('key-twice', start, { key, firstLine: `${first.line}`, firstColumn: `${first.column}` });
    else if (key === '<<' && isScalar(pair.key) && pair.key.type === 'PLAIN') report('yaml-merge-key', start);
    const value = located({ node: pair.value, at: start, depth: depth + 1, placeAt, report });
    if (value && !first) entries.set(key, { key, keyPlace: placeAt(start), value });
  }
  return { kind: 'map', entries: [...entries.values()], place: placeAt(startOf(node, at)) };
};

const keyOf = (key: unknown): string | undefined => {
  if (!isScalar(key) || key.type === 'BLOCK_LITERAL' || key.type === 'BLOCK_FOLDED') return undefined;
  const text = sourceOf(key);
  return text === '' ? undefined : text;
};

const nothings: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);

const scalarValue = (node: Scalar, place: Place): LocatedText => {
  const text = sourceOf(node);
  if (node.type !== 'PLAIN') return { kind: 'text', text, style: 'quoted', place };
  return { kind: 'text', text, style: nothings.has(text) ? 'null' : 'plain', place };
};

/** `source` is the scalar as it was written, with line folding and escapes undone; failsafe makes `value` the same. */
const sourceOf = (node: Scalar): string => node.source ?? (typeof node.value === 'string' ? node.value : '');

const startOf = (node: unknown, otherwise: number): number => {
  if (typeof node !== 'object' || node === null || !('range' in node)) return otherwise;
  return Array.isArray(node.range) && typeof node.range[0] === 'number' ? node.range[0] : otherwise;
};

const isNothing = (node: unknown): boolean => node === null || (isScalar(node) && node.type === 'PLAIN' && sourceOf(node) === '');
