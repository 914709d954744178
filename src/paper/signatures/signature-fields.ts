import { dictOf, type PdfFile } from './pdf-file.ts';
import { isKind, isNamed, type PdfDict, type PdfRef, wholeOf } from './pdf-syntax.ts';

/** A field of the form that is for a signature. `value` is where the signature stands, if it is signed as it should be. */
export type SignatureField = {
  readonly number: number;
  readonly dict: PdfDict;
  readonly isSigned: boolean;
  readonly value: PdfRef | undefined;
};

const mostFields = 20_000;

export const formOf = (file: PdfFile): PdfDict | undefined =>
  dictOf(file, dictOf(file, file.trailer.entries.get('Root'))?.entries.get('AcroForm'));

/** Every field for a signature that the form shows, in its order. */
export const signatureFields = (file: PdfFile): readonly SignatureField[] => {
  const fields: SignatureField[] = [];
  for (const { number, dict, isSignature } of walkFields(file)) {
    if (!isSignature) continue;
    const value = dict.entries.get('V');
    const ref = isKind(value, 'ref') ? value : undefined;
    fields.push({ number, dict, isSigned: (value ?? null) !== null, value: ref });
  }
  return fields;
};

/** The partial names of all fields, of whatever kind. */
export const fieldNames = (file: PdfFile): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { dict } of walkFields(file)) {
    const name = file.resolve(dict.entries.get('T'));
    if (isKind(name, 'string')) names.add(Buffer.from(name.bytes).toString('latin1'));
  }
  return names;
};

type Walked = { readonly number: number; readonly dict: PdfDict; readonly isSignature: boolean };

const walkFields = (file: PdfFile): readonly Walked[] => {
  const walked: Walked[] = [];
  const seen = new Set<number>();
  const top = file.resolve(formOf(file)?.entries.get('Fields'));
  const waiting = (isKind(top, 'array') ? [...top.items] : []).reverse().map((value) => ({ value, inherited: false }));
  for (let next = waiting.pop(); next !== undefined && walked.length < mostFields; next = waiting.pop()) {
    const { value, inherited } = next;
    const dict = dictOf(file, value);
    if (!isKind(value, 'ref') || dict === undefined || seen.has(value.number)) continue;
    seen.add(value.number);
    const own = file.resolve(dict.entries.get('FT'));
    const isSignature = own === undefined ? inherited : isNamed(own, 'Sig');
    walked.push({ number: value.number, dict, isSignature });
    const kids = file.resolve(dict.entries.get('Kids'));
    if (isKind(kids, 'array')) for (const kid of [...kids.items].reverse()) waiting.push({ value: kid, inherited: isSignature });
  }
  return walked;
};

/** Whether a signature of the file says that nothing may be changed after it, another signature included. */
export const permitsNothing = (file: PdfFile): boolean => {
  const root = dictOf(file, file.trailer.entries.get('Root'));
  const certified = dictOf(file, root?.entries.get('Perms'))?.entries.get('DocMDP');
  const signed = signatureFields(file).filter(({ isSigned }) => isSigned);
  const values = [certified, ...signed.map(({ dict }) => dict.entries.get('V'))].map((value) => dictOf(file, value));
  return (
    values.some((value) => value !== undefined && isFinal(file, value)) ||
    signed.some(({ dict }) => wholeOf(file.resolve(dictOf(file, dict.entries.get('Lock'))?.entries.get('P'))) === 1)
  );
};

const isFinal = (file: PdfFile, signature: PdfDict): boolean => {
  const references = file.resolve(signature.entries.get('Reference'));
  return (isKind(references, 'array') ? references.items : []).some((item) => {
    const parameters = dictOf(file, dictOf(file, item)?.entries.get('TransformParams'));
    return wholeOf(file.resolve(parameters?.entries.get('P'))) === 1;
  });
};
