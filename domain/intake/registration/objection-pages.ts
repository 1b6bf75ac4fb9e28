/**
 * Rights to object, to be pointed out at registration: § 42 (3) BMG (churches get data of relatives who do not belong
 * to them), § 50 (5) with (1) (parties before elections) and (2) (jubilees). § 36 (2) and § 50 (3) are repealed.
 */
import { page } from '#domain/flow/page';
import { choices } from '#domain/intake/answers';
import { receivers } from '#domain/intake/need-to-know';
import { mayDeclare } from '#domain/intake/registration/conditions';

/** Asked of adults; what parents choose holds for the children they have custody of. */
export const objections = page('objections', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    objections: choices(
      'objections',
      ['none', 'religiousSocieties', 'parties', 'jubilees'],
      {
        law: '§ 42 (3), § 50 (5) BMG',
        purpose: 'registration',
        must: false,
        skips: ['askStaff'],
        ...receivers.registerOnly,
      },
      ['none'],
    ),
  },
  when: mayDeclare,
});
