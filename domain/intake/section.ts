/** The sections of the form, in the order they are walked. */
import type { Page } from '#domain/flow/page';

export const sections = [
  'notice',
  'household',
  'registration',
  'benefits',
  'labourMarket',
  'consent',
  'staff',
] as const;
export type Section = (typeof sections)[number];

/** Where a page's texts are: pages asked of staff have theirs in `staff` (German only), wherever they stand. */
export function textNamespace(page: Page): Section {
  return page.askedOf === 'staff' ? 'staff' : (page.section as Section);
}
