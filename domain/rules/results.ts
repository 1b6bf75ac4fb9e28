/** The codes the two main tables answer with; texts for people are found by these. */

/** Suggested benefit law (domain of the social office or the jobcentre). `staff`: a person decides. */
export const benefitRegimes = [
  'asylblgBasic',
  'asylblgReduced',
  'asylblgBridging',
  'sgb2',
  'sgb12',
  'sgb8Minor',
  'none',
  'staff',
] as const;
export type BenefitRegime = (typeof benefitRegimes)[number];

/** Whether work is allowed. `permissionPossible`: never to begin before the foreigners authority has entered it. */
export const workAccesses = [
  'allowed',
  'allowedReadPaper',
  'permissionPossible',
  'notYet',
  'banned',
  'tooYoung',
  'staff',
] as const;
export type WorkAccess = (typeof workAccesses)[number];

export const analogBenefits = ['possible', 'notYet', 'notApplicable', 'staff'] as const;
export const languageCourses = [
  'claim',
  'claimLapsed',
  'admissionPossible',
  'admissionSuspended',
  'notIntended',
  'school',
  'staff',
] as const;
export const counsellings = ['asylumCounselling', 'mbe', 'jmd', 'none', 'staff'] as const;
export const needLevels = ['level1', 'level2', 'level3', 'level4', 'level5', 'level6', 'staff'] as const;

export const resultCodes = {
  benefitRegime: benefitRegimes,
  workAccess: workAccesses,
  analogBenefits,
  needLevel: needLevels,
  languageCourse: languageCourses,
  counselling: counsellings,
} as const;
