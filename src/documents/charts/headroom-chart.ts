import type { Headroom } from '../../clearance/index.ts';
import type { Issuer } from '../../record/index.ts';
import type { Language } from '../../words/index.ts';

export const headroomChart = ({
  language,
}: {
  readonly headroom: Headroom;
  readonly issuer: Issuer;
  readonly language: Language;
}): string => `<svg xmlns="http://www.w3.org/2000/svg" lang="${language}"/>`;
