/** Which occupation of the lists somebody means: chosen by staff together with the person, from candidates. */
import { all, any, oneOf } from '#domain/flow/condition';
import { page } from '#domain/flow/page';
import { choice, occupation, rows, text } from '#domain/intake/answers';
import { toldKinds } from '#domain/intake/labour-market/occupations/told';
import { experience, qualifications } from '#domain/intake/labour-market/qualification-pages';
import { tells } from '#domain/intake/labour-market/wish';
import { workFields } from '#domain/intake/labour-market/work-fields';
import { receivers } from '#domain/intake/need-to-know';

const work = {
  law: '§ 15 (1) SGB II; §§ 35 (2), 37 (1) SGB III',
  purpose: 'labourMarket',
  must: false,
  skips: [],
  ...receivers.work,
} as const;

/** A row says which qualification or job it is about by naming it; without an occupation none of the list fits. */
export const occupationCheck = page('occupationCheck', {
  section: 'staff',
  per: 'person',
  askedOf: 'staff',
  mayStayOpen: true,
  when: all(tells, any(oneOf(qualifications.ref.has, 'yes'), oneOf(experience.ref.has, 'yes'))),
  fields: {
    confirmed: rows(
      20,
      {
        of: choice('occupationOf', toldKinds, work),
        field: choice('workField', workFields, work),
        said: text(80, { ...work, optional: true }),
        occupation: occupation({ ...work, optional: true }),
      },
      { ...work, optional: true },
    ),
  },
});
