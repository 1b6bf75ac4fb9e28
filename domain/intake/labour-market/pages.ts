/** Arbeitsmarkt: what an adviser needs to know, told voluntarily, person by person; then childcare. */
import {
  drivingLicence,
  education,
  experience,
  germanCourse,
  languages,
  qualifications,
  recognition,
  skills,
} from '#domain/intake/labour-market/qualification-pages';
import { workQuestions } from '#domain/intake/labour-market/question-pages';
import { workWish } from '#domain/intake/labour-market/wish';
import {
  aims,
  availability,
  childcareNeed,
  childcareWish,
  commute,
  workLimits,
} from '#domain/intake/labour-market/work-pages';

export const labourMarketPages = [
  workWish,
  education,
  qualifications,
  recognition,
  experience,
  languages,
  germanCourse,
  drivingLicence,
  skills,
  aims,
  availability,
  commute,
  workLimits,
  workQuestions,
  childcareWish,
  childcareNeed,
];
