/**
 * `npm start`: the report of the bundled SenseTime record, kept in a store: `./holdfast.db`, made at the first start, or
 * what HOLDFAST_STORE names. Exits 0 when the report was given; the command line is `npm run holdfast`.
 */
process.env['HOLDFAST_START'] = '1';
const { main } = await import('./holdfast.ts');
const { openStore } = await import('../store/index.ts');

const where = process.env['HOLDFAST_STORE'] ?? 'holdfast.db';

const isThere = async (): Promise<boolean> => {
  try {
    const store = await openStore(where, { create: false });
    const issuers = await store.issuers();
    await store.close();
    return issuers.includes('sensetime');
  } catch {
    // Whatever is wrong with the store, the command that uses it says so.
    return false;
  }
};

const done = (await isThere()) ? 0 : await main(['import', 'sensetime', '--store', where]);
if (done === 0) await main(['check', 'sensetime', '--store', where, ...process.argv.slice(2)]);
process.exitCode = done;
