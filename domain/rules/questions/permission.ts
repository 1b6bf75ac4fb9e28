/** May I work, when, how: the answers follow the suggested work access. */
import { readOn, type Topic } from '#domain/rules/questions/topic';

const read = { validFrom: readOn, confidence: 'law' } as const;
const unread = { validFrom: readOn, confidence: 'unverified' } as const;
const access = '§ 4a AufenthG; § 61 AsylG';

export const permissionTopics: readonly Topic[] = [
  {
    id: 'mayIWork',
    group: 'permission',
    variants: [
      { id: 'allowed', when: { workAccess: ['allowed'] }, law: '§ 4a (1) AufenthG', asAccess: true, ...read },
      {
        id: 'readPaper',
        when: { workAccess: ['allowedReadPaper'] },
        law: '§ 81 (5), (5a) AufenthG',
        ...read,
      },
      { id: 'permission', when: { workAccess: ['permissionPossible'] }, law: access, ...read },
      { id: 'notYet', when: { workAccess: ['notYet'] }, law: access, ...read },
      { id: 'banned', when: { workAccess: ['banned'] }, law: '§ 61 AsylG; § 60a (6) AufenthG', ...read },
      { id: 'staff', when: { workAccess: ['tooYoung', 'staff'] }, law: access, ...read },
    ],
  },
  {
    id: 'whenEarliest',
    group: 'permission',
    variants: [
      { id: 'now', when: { workAccess: ['allowed'] }, law: '§ 4a (1) AufenthG', asAccess: true, ...read },
      { id: 'entry', when: { workAccess: ['permissionPossible'] }, law: access, ...read },
      { id: 'day', when: { workAccess: ['notYet'], dayKnown: ['yes'] }, law: access, ...read },
      { id: 'waiting', when: { workAccess: ['notYet'], dayKnown: ['no'] }, law: access, ...read },
      {
        id: 'staff',
        when: { workAccess: ['allowedReadPaper', 'banned', 'tooYoung', 'staff'] },
        law: access,
        ...read,
      },
    ],
  },
  {
    id: 'howPermission',
    group: 'permission',
    variants: [
      {
        id: 'notNeeded',
        when: { workAccess: ['allowed'] },
        law: '§ 4a (1) AufenthG',
        asAccess: true,
        ...read,
      },
      {
        id: 'steps',
        when: { workAccess: ['permissionPossible', 'notYet'] },
        law: '§ 39 AufenthG; § 32 BeschV',
        ...unread,
      },
      {
        id: 'staff',
        when: { workAccess: ['allowedReadPaper', 'banned', 'tooYoung', 'staff'] },
        law: access,
        ...read,
      },
    ],
  },
  {
    id: 'internship',
    group: 'permission',
    variants: [
      { id: 'allowed', when: { workAccess: ['allowed'] }, law: '§ 4a (1) AufenthG', asAccess: true, ...read },
      {
        id: 'permission',
        when: { workAccess: ['permissionPossible', 'notYet'] },
        law: '§ 32 (2) Nr. 1 BeschV',
        ...read,
      },
      {
        id: 'staff',
        when: { workAccess: ['allowedReadPaper', 'banned', 'tooYoung', 'staff'] },
        law: access,
        ...read,
      },
    ],
  },
  {
    id: 'apprenticeship',
    group: 'permission',
    variants: [
      { id: 'allowed', when: { workAccess: ['allowed'] }, law: '§ 4a (1) AufenthG', asAccess: true, ...read },
      {
        id: 'permission',
        when: { workAccess: ['permissionPossible', 'notYet'] },
        law: '§ 32 (2) Nr. 2 BeschV',
        ...read,
      },
      {
        id: 'staff',
        when: { workAccess: ['allowedReadPaper', 'banned', 'tooYoung', 'staff'] },
        law: access,
        ...read,
      },
    ],
  },
  {
    id: 'safeCountry',
    group: 'permission',
    variants: [{ id: 'all', law: '§ 61 (2) S. 4 AsylG', ...read }],
  },
  {
    id: 'ukraine',
    group: 'permission',
    variants: [{ id: 'all', law: '§§ 4a, 24 AufenthG; § 31 BeschV', ...read }],
  },
  {
    id: 'ownBusiness',
    group: 'permission',
    variants: [
      { id: 'allowed', when: { selfEmployed: ['yes'] }, law: '§ 4a (1) AufenthG', ...read },
      { id: 'permission', when: { selfEmployed: ['byPermission'] }, law: '§ 21 (6) AufenthG', ...read },
      { id: 'no', when: { selfEmployed: ['no'] }, law: '§ 4a (4), (5) AufenthG', ...read },
      { id: 'staff', when: { selfEmployed: ['unknown'] }, law: '§ 4a AufenthG', ...unread },
    ],
  },
];
