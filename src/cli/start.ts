/** `npm start`: the report of the bundled SenseTime record. Always exits 0; the command line is `npm run holdfast`. */
process.env['HOLDFAST_START'] = '1';
const { main } = await import('./holdfast.ts');
await main(['check', 'sensetime', ...process.argv.slice(2)]);
process.exitCode = 0;
