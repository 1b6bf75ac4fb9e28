/** Moving, children, staying, and who helps. */
import { readOn, type Topic } from '#domain/rules/questions/topic';

const read = { validFrom: readOn, confidence: 'law' } as const;
const unread = { validFrom: readOn, confidence: 'unverified' } as const;
/** The offices stand in the law; who advises whom, and free of charge, is told by the services themselves. */
const told = { source: 'the counselling services', validFrom: readOn, confidence: 'source' } as const;

export const lifeTopics: readonly Topic[] = [
  {
    id: 'moveForJob',
    group: 'life',
    variants: [{ id: 'all', law: '§ 12a (1), (5) AufenthG; § 47 (1) AsylG', ...read }],
  },
  {
    id: 'childcare',
    group: 'life',
    variants: [{ id: 'all', law: '§ 24 (2), (3) SGB VIII', ...read }],
  },
  {
    id: 'workAndStay',
    group: 'life',
    variants: [{ id: 'all', law: '§§ 19d, 25a, 25b, 60d AufenthG', ...read }],
  },
  {
    id: 'whoHelps',
    group: 'life',
    variants: [
      { id: 'jobcentre', when: { benefitRegime: ['sgb2'] }, law: '§ 6d SGB II', ...told },
      {
        id: 'employmentAgency',
        when: { benefitRegime: ['asylblgBasic', 'asylblgReduced', 'asylblgBridging'] },
        law: '§ 29 (1) SGB III',
        ...told,
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
