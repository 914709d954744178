export { folderTree } from './folder-tree.ts';
export { openMemoryStore } from './memory.ts';
export { openStore } from './open.ts';
export { hasSecretFile, keyKeeper, nodeOutside, readSecret } from './outside.ts';
export { grantRole, openPostgresStore } from './postgres.ts';
export { openSqliteStore } from './sqlite.ts';
