/** What this station is and who sees what: the notice of Art. 13 GDPR, before anything is asked. */
import { page } from '#domain/flow/page';
import { confirm } from '#domain/intake/answers';
import { receivers } from '#domain/intake/need-to-know';

const notice = page('notice', {
  section: 'notice',
  per: 'household',
  askedOf: 'newcomer',
  fields: {
    read: confirm({ law: 'Art. 13 DSGVO', purpose: 'organisation', must: true, ...receivers.nobody }),
  },
});

export const noticePages = [notice];
