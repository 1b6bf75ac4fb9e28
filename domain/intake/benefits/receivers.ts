/** Rows of the need-to-know table as benefits narrow them: what is asked here never goes to the registry (§ 24 (1) BMG). */

import { receivers } from '#domain/intake/need-to-know';
import type { Provenance } from '#domain/intake/question';

type Receivers = Pick<Provenance, 'for' | 'withConsent' | 'reference'>;

/** Who lives and pays with whom, who acts for whom */
export const household = {
  ...receivers.family,
  for: ['socialOffice', 'jobcentre'],
  withConsent: [],
} as const satisfies Receivers;
