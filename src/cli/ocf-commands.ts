import { carryOcfIn, carryOcfOut, ocfFileText } from '../exchange/index.ts';
import { BadUse } from './bad-use.ts';
import { importNew, notCarriedJson, notCarriedText, sayCarried, tellCarryRefused } from './carried-commands.ts';
import { openWritten } from './movement-commands.ts';
import { md5, readOcfFiles, writeOcfFiles } from './ocf-files.ts';
import { json, type Run, wordOf } from './store-uses.ts';
import { tellRefused } from './tell.ts';

/** A package of the Open Cap Format as a new issuer. */
export const importOcf: Run = async (given, screen) => {
  const place = wordOf(given, 1, 'no-file-named');
  if (given.sheet !== undefined) throw new BadUse('sheet-of-workbook');
  if (given.same.length > 0) throw new BadUse('same-of-bods');
  const { files, sums, others, faults } = await readOcfFiles(place);
  if (faults.length > 0) return tellCarryRefused(place, faults, given.language);
  const carried = carryOcfIn({ files, sums });
  if (carried.status === 'refused') return tellCarryRefused(place, carried.faults, given.language);
  const unread = others.map((file) => ({ code: 'ocf-other-file', where: file, values: { file } }));
  return importNew({ carried: { ...carried, notCarried: [...carried.notCarried, ...unread] }, place, given, screen });
};

/** A record as a package of the Open Cap Format, in a folder or a zip archive. */
export const exportOcf: Run = async (given, screen) => {
  const name = wordOf(given, 1, 'no-record-named');
  const { output, language, formedOn, from, to } = given;
  if (output === undefined) throw new BadUse('package-needs-place');
  if (from !== undefined || to !== undefined) throw new BadUse('range-of-movements');
  if (given.asOfGiven || given.knownAt !== undefined) throw new BadUse('package-is-whole');
  const opened = await openWritten(name, given);
  if (opened.status === 'refused') return tellRefused({ file: name, faults: opened.faults }, language);
  const { record } = opened;
  const generatedAt = new Date().toISOString();
  const { files, notCarried } = carryOcfOut({ record, md5, generatedAt, ...(formedOn === undefined ? {} : { formedOn }) });
  await writeOcfFiles(
    [...files].map(([file, content]) => [file, ocfFileText(content)] as const),
    output,
  );
  const issuer = record.issuer.id;
  if (given.json) json(screen, { holdfast: 1, issuer, format: 'ocf', file: output, notCarried: notCarriedJson(notCarried) });
  else {
    screen.terminal.write(`${sayCarried('carried-out-ocf', language, { file: output, issuer })}\n`);
    screen.terminal.write(notCarriedText(notCarried, language));
  }
  return 0;
};
