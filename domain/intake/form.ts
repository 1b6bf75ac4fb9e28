/** The whole form, in the order it is walked. It is compiled when the program starts; a fault stops it there. */
import { compileForm } from '#domain/flow/compile';
import type { Page } from '#domain/flow/page';
import { benefitsPages } from '#domain/intake/benefits/pages';
import { consentPages } from '#domain/intake/consent/pages';
import { householdPages, members } from '#domain/intake/household/pages';
import { labourMarketPages } from '#domain/intake/labour-market/pages';
import { noticePages } from '#domain/intake/notice/pages';
import { registrationPages } from '#domain/intake/registration/pages';
import { staffPages } from '#domain/intake/staff/pages';

export const intakePages: readonly Page[] = [
  ...noticePages,
  ...householdPages,
  ...registrationPages,
  ...benefitsPages,
  ...labourMarketPages,
  ...consentPages,
  ...staffPages,
];

export const intakeForm = compileForm(intakePages, members.ref.members);
