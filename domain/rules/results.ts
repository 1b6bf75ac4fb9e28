/** The codes the tables answer with; texts for people are found by these. */

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

/** Beside the Integrationskurs: Erstorientierungskurs, Berufssprachkurs */
const furtherCourses = ['orientationCourse', 'jobLanguageCourse', 'none', 'staff'] as const;

/** The benefit law changes, or has just changed: `from` is the first day of the new one. */
const regimeChanges = ['handOver', 'none', 'staff'] as const;

/** Where somebody has to live; `readPaper`: only a remark in the paper could say so. */
const residenceDuties = ['facility', 'assigned', 'threeYears', 'readPaper', 'none', 'staff'] as const;

/** § 60a (6) AufenthG, of a Duldung after § 60a */
const employmentBans = ['banned', 'none', 'staff'] as const;

const agencies = [
  'registryOffice',
  'socialOffice',
  'jobcentre',
  'employmentAgency',
  'foreignersAuthority',
  'youthOffice',
  'integrationCentre',
  'none',
  'staff',
] as const;

/** What somebody needs an agency for. */
export const responsibleTasks = [
  'registration',
  'benefits',
  'work',
  'residence',
  'youth',
  'integration',
] as const;
export type ResponsibleTask = (typeof responsibleTasks)[number];

/** Whose agency it is: kreisfreie Stadt, town of a Kreis, Kreis, Bundesagentur */
export const agencyBodies = ['city', 'town', 'district', 'federal'] as const;

export const resultCodes = {
  benefitRegime: benefitRegimes,
  employmentBan: employmentBans,
  workAccess: workAccesses,
  analogBenefits,
  needLevel: needLevels,
  languageCourse: languageCourses,
  furtherCourse: furtherCourses,
  counselling: counsellings,
  regimeChange: regimeChanges,
  residenceDuty: residenceDuties,
  responsibleAgency: agencies,
} as const;
