/** An address without what may be a secret in it: a name and password, and what is asked. */
export const shownAddress = (address: string): string => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || url.host === '') return address.replace(/^[^?#]*@/u, '').replace(/[?#].*$/su, '');
  return `${url.protocol}//${url.host}${url.pathname}`;
};
