/** The command was used wrongly: told in one line, exit 2. */
export class BadUse extends Error {}
