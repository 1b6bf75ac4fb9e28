/** The codes the two main tables answer with; texts for people are found by these. */

/** Suggested benefit law (domain of the social office or the jobcentre). `staff`: a person decides. */
const benefitRegimes = [
  'asylblgBasic',
  'asylblgReduced',
  'asylblgBridging',
  'sgb2',
  'sgb12',
  'sgb8Minor',
  'none',
  'staff',
] as const;

/** Whether work is allowed. `permissionPossible`: never to begin before the foreigners authority has entered it. */
const workAccesses = [
  'allowed',
  'allowedReadPaper',
  'permissionPossible',
  'notYet',
  'banned',
  'tooYoung',
  'staff',
] as const;

const analogBenefits = ['possible', 'notYet', 'notApplicable', 'staff'] as const;
const languageCourses = [
  'claim',
  'claimLapsed',
  'admissionPossible',
  'admissionSuspended',
  'notIntended',
  'school',
  'staff',
] as const;
const counsellings = ['asylumCounselling', 'mbe', 'jmd', 'none', 'staff'] as const;
const needLevels = ['level1', 'level2', 'level3', 'level4', 'level5', 'level6', 'staff'] as const;

export const resultCodes = {
  benefitRegime: benefitRegimes,
  workAccess: workAccesses,
  analogBenefits,
  needLevel: needLevels,
  languageCourse: languageCourses,
  counselling: counsellings,
} as const;
