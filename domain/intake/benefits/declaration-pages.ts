/** Contact and the declarations of each adult who sits here; every declaration is read and confirmed on its own. */
import { all, not, oneOf } from '#domain/flow/condition';
import { page } from '#domain/flow/page';
import { confirm, email, phone } from '#domain/intake/answers';
import { applies, german } from '#domain/intake/benefits/conditions';
import { residencePaper } from '#domain/intake/benefits/residence-pages';
import { receivers } from '#domain/intake/need-to-know';
import { grownUp, mayDeclare } from '#domain/intake/registration/conditions';

const shared = { section: 'benefits', per: 'person', askedOf: 'newcomer' } as const;

/** By choice, and never part of the registration (§ 24 (1) BMG). Both may be left empty. */
const contactInfo = {
  law: 'Art. 6 (1) (a) DSGVO; § 67b (2) SGB X',
  purpose: 'counselling',
  must: false,
  optional: true,
  ...receivers.contact,
} as const;
export const contact = page('contact', {
  ...shared,
  when: grownUp,
  fields: { phone: phone(contactInfo), email: email(contactInfo) },
});

const declaration = { purpose: 'benefits', must: true, ...receivers.means } as const;
/** Only the office that gives benefits under the AsylbLG needs these. */
const asylbLG = { ...declaration, for: ['socialOffice'] } as const;

const declares = all(applies, mayDeclare);

export const declaredTruth = page('declaredTruth', {
  ...shared,
  when: declares,
  fields: { confirmed: confirm({ ...declaration, law: '§ 60 (1) Nr. 1 SGB I; § 9 (3) AsylbLG' }) },
});

export const declaredChanges = page('declaredChanges', {
  ...shared,
  when: declares,
  fields: { confirmed: confirm({ ...declaration, law: '§ 60 (1) Nr. 2 SGB I; § 9 (3) AsylbLG' }) },
});

/** What follows when somebody does not cooperate; the office must first say so in writing (§ 66 (3) SGB I). */
export const declaredCooperation = page('declaredCooperation', {
  ...shared,
  when: declares,
  fields: { confirmed: confirm({ ...declaration, law: '§ 66 (1), (3) SGB I; § 9 (3) AsylbLG' }) },
});

/** Everyone who may come under the AsylbLG: which law applies is for the office to say. */
const maybeAsylbLG = all(declares, not(german), not(oneOf(residencePaper.ref.paper, 'ne', 'eu_citizen')));

export const declaredWorkStart = page('declaredWorkStart', {
  ...shared,
  when: maybeAsylbLG,
  fields: { confirmed: confirm({ ...asylbLG, law: '§ 8a AsylbLG' }) },
});

/** A notice, not a consent: the office must compare its data with the foreigners authority. */
export const declaredMatching = page('declaredMatching', {
  ...shared,
  when: maybeAsylbLG,
  fields: { confirmed: confirm({ ...asylbLG, law: '§ 11 (3) AsylbLG' }) },
});
