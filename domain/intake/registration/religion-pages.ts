/**
 * Legal membership of a public-law religious society. Art. 9 GDPR: the registry and nobody else. Only societies that
 * can be registered are offered; a wrong entry costs church tax. Faith itself is not asked.
 */
import { any, oneOf, skipped } from '#domain/flow/condition';
import { page } from '#domain/flow/page';
import { religionCodes } from '#domain/identity/code-lists';
import { choice, partialDate } from '#domain/intake/answers';
import { receivers } from '#domain/intake/need-to-know';
import { register } from '#domain/intake/registration/law';

/** Those members of which come; whoever belongs to another one says `otherSociety`, and staff find it. */
const offered = ['rk', 'ev', 'lt', 'rf', 'ak', 'isnw'] as const;

export const religion = page('religion', {
  section: 'registration',
  per: 'person',
  askedOf: 'newcomer',
  fields: {
    membership: choice('religion', ['none', ...offered, 'otherSociety'], {
      ...register('11'),
      ...receivers.religion,
      skips: ['unknown', 'askStaff'],
    }),
    memberSince: partialDate({
      law: '§ 3 (2) Nr. 2 a BMG',
      purpose: 'registration',
      must: true,
      ...receivers.religion,
      optional: true,
      within: { field: 'membership', in: [...offered, 'otherSociety'] },
    }),
  },
});

export const religionCheck = page('religionCheck', {
  section: 'registration',
  per: 'person',
  askedOf: 'staff',
  fields: {
    membership: choice('religionCode', religionCodes, {
      ...register('11'),
      ...receivers.religion,
      skips: [],
    }),
  },
  when: any(
    oneOf(religion.ref.membership, 'otherSociety'),
    skipped(religion.ref.membership, 'unknown', 'askStaff'),
  ),
});

export const religionPages = [religion, religionCheck];
