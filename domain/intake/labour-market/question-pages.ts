/**
 * Questions newcomers ask about work (Fragen zum Arbeitsmarkt). What is answered follows from the rules; what is kept is
 * only which questions were opened, and which the person wants to talk about with a counsellor.
 */
import { page } from '#domain/flow/page';
import { choice, rows, yesNo } from '#domain/intake/answers';
import { ofWorkingAge } from '#domain/intake/labour-market/wish';
import { receivers } from '#domain/intake/need-to-know';

/** In the order they are offered. */
export const workTopics = [
  'mayIWork',
  'whenEarliest',
  'howPermission',
  'internship',
  'apprenticeship',
  'safeCountry',
  'ukraine',
  'ownBusiness',
  'minimumWage',
  'keepOfWages',
  'report',
  'workOpportunity',
  'taxAndBank',
  'undeclaredWork',
  'certificate',
  'noDocuments',
  'languageCourse',
  'drivingLicence',
  'moveForJob',
  'childcare',
  'workAndStay',
  'whoHelps',
] as const;
export type WorkTopic = (typeof workTopics)[number];

const asked = {
  law: 'Art. 6 (1) (a) DSGVO; § 67b (2) SGB X',
  purpose: 'labourMarket',
  must: false,
  ...receivers.workQuestions,
} as const;

/** Asked of everybody of working age: also of those who tell nothing of themselves. */
export const workQuestions = page('workQuestions', {
  section: 'labourMarket',
  per: 'person',
  askedOf: 'newcomer',
  when: ofWorkingAge,
  fields: {
    topics: rows(
      workTopics.length,
      { topic: choice('workTopic', workTopics, asked), counsellor: yesNo(asked) },
      { ...asked, optional: true },
    ),
  },
});
