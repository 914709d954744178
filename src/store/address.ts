/**
 * A store's address as it may be told: without the password, wherever it stands. A password that was not escaped may hold
 * any character, so everything up to the last @ goes, and everything behind the first parameter that names a password.
 */
export const toldAddress = (address: string): string =>
  address.replace(/(:\/\/[^:]*):.*@/s, '$1@').replace(/((?:^|[?&\s])[^=&?\s]*pass[^=&?\s]*=).*/is, '$1***');

/** Whether it is the address of a server, of whatever kind, and no path of a file. */
export const isAddress = (where: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(where);
