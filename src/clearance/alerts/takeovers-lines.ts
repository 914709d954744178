import { fraction } from '../../exact/index.ts';

export const rule = 'Takeovers Code 26.1';
/** From here on an offer falls due, and from here to half of the votes two points within twelve months count. */
export const offerLine = fraction(3n, 10n);
export const majority = fraction(1n, 2n);
