/** Certificates, language courses, driving licence. */
import { readOn, type Topic } from '#domain/rules/questions/topic';

const read = { validFrom: readOn, confidence: 'law' } as const;
const unread = { validFrom: readOn, confidence: 'unverified' } as const;

export const skillTopics: readonly Topic[] = [
  {
    id: 'certificate',
    group: 'skills',
    variants: [{ id: 'all', law: '§ 2 (2) BQFG', ...read }],
  },
  {
    id: 'noDocuments',
    group: 'skills',
    variants: [{ id: 'all', law: '§ 14 BQFG', ...read }],
  },
  {
    id: 'languageCourse',
    group: 'skills',
    variants: [
      { id: 'claim', when: { languageCourse: ['claim'] }, law: '§ 44 (1), (2) AufenthG', ...read },
      {
        id: 'places',
        when: { languageCourse: ['claimLapsed', 'admissionPossible'] },
        law: '§ 44 (2), (4) AufenthG',
        ...read,
      },
      {
        id: 'suspended',
        when: { languageCourse: ['admissionSuspended'] },
        law: '§ 44 (4) AufenthG',
        source: 'BAMF Trägerrundschreiben 02/26',
        validFrom: readOn,
        confidence: 'source',
      },
      { id: 'school', when: { languageCourse: ['school'] }, law: '§ 44 (3) Nr. 1 AufenthG', ...read },
      {
        id: 'staff',
        when: { languageCourse: ['notIntended', 'staff'] },
        law: '§§ 44, 44a AufenthG',
        ...unread,
      },
    ],
  },
  {
    id: 'drivingLicence',
    group: 'skills',
    variants: [
      {
        id: 'all',
        law: '§§ 29 (1), 31 FeV',
        facts: ['licenceMonths'],
        ...read,
      },
    ],
  },
];
