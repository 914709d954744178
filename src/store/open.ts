import { StoreFailure } from '../app/index.ts';
import type { Store } from '../app/ledger/index.ts';
import { isAddress, toldAddress } from './address.ts';
import type { OpenOptions } from './database.ts';

/** Opens a store by what a person writes: the path of a file, or the address of a PostgreSQL server. */
export const openStore = async (where: string, options: OpenOptions): Promise<Store> => {
  if (/^postgres(ql)?:\/\//.test(where)) return (await import('./postgres.ts')).openPostgresStore(where, options);
  if (isAddress(where)) throw new StoreFailure('store-address', { store: toldAddress(where) });
  return (await import('./sqlite.ts')).openSqliteStore(where, options);
};
