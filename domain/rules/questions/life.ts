/** Moving, children, staying, and who helps. */
import { readOn, type Topic } from '#domain/rules/questions/topic';

const read = { validFrom: readOn, confidence: 'law' } as const;
const unread = { validFrom: readOn, confidence: 'unverified' } as const;

export const lifeTopics: readonly Topic[] = [
  {
    id: 'moveForJob',
    group: 'life',
    variants: [{ id: 'all', law: '§ 12a (5) AufenthG; § 47 AsylG', ...unread }],
  },
  {
    id: 'childcare',
    group: 'life',
    variants: [{ id: 'all', law: '§ 24 (2), (3) SGB VIII', ...read }],
  },
  {
    id: 'workAndStay',
    group: 'life',
    variants: [{ id: 'all', law: '§§ 19d, 25a, 25b, 60d AufenthG', ...unread }],
  },
  {
    id: 'whoHelps',
    group: 'life',
    variants: [
      { id: 'jobcentre', when: { benefitRegime: ['sgb2'] }, law: '§ 6d SGB II', ...unread },
      {
        id: 'employmentAgency',
        when: { benefitRegime: ['asylblgBasic', 'asylblgReduced', 'asylblgBridging'] },
        law: '§ 29 SGB III',
        ...unread,
      },
      {
        id: 'staff',
        when: { benefitRegime: ['sgb12', 'sgb8Minor', 'none', 'staff'] },
        law: '§ 45 AufenthG',
        ...unread,
      },
    ],
  },
];
