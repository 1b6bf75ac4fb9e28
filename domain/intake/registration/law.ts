/** What the questions of the Meldeschein have in common: collected under § 24 (1) BMG, compulsory under § 25 BMG. */

/** @param item number of the list in § 3 (1) BMG */
export const register = (item: string) =>
  ({ law: `§ 3 (1) Nr. ${item} BMG`, purpose: 'registration', must: true }) as const;

/** Hints that prove what is registered (§ 24 (1) S. 2 BMG). */
export const proof = (item: string) =>
  ({ law: `§ 24 (1) S. 2, § 3 (1) Nr. ${item} BMG`, purpose: 'registration', must: true }) as const;

/** AZR-Nummer: twelve digits, its check rule is not published. */
export const azrNumberPattern = /^\d{12}$/;
/** German postcode */
export const postcodePattern = /^\d{5}$/;
