/** Leistungsgewährung: what AsylbLG, SGB II and SGB XII need to know. Household first, then person by person. */
import {
  attendance,
  club,
  nurseryNeeds,
  schoolNeeds,
  schoolPlace,
} from '#domain/intake/benefits/children-pages';
import {
  contact,
  declaredChanges,
  declaredCooperation,
  declaredMatching,
  declaredTruth,
  declaredWorkStart,
} from '#domain/intake/benefits/declaration-pages';
import {
  assignment,
  childrenMoney,
  childrenPapers,
  documentsAtHand,
  facility,
  livingTogether,
  meals,
  rent,
} from '#domain/intake/benefits/household-pages';
import { assets, income, payment } from '#domain/intake/benefits/money-pages';
import {
  disability,
  doctorToday,
  equipment,
  healthInsurance,
  pregnancy,
  protectionNeeds,
  singleParent,
  specialNeeds,
} from '#domain/intake/benefits/needs-pages';
import {
  absence,
  attorney,
  circumstances,
  commitment,
  livingApart,
  otherNames,
} from '#domain/intake/benefits/person-pages';
import {
  asylumApplication,
  firstFiktion,
  firstPermit,
  protectionRequest,
  resettler,
  residencePaper,
  residenceValidity,
  suspension,
  suspensionGround,
} from '#domain/intake/benefits/residence-pages';
import { benefitsWish } from '#domain/intake/benefits/wish';

export const benefitsPages = [
  benefitsWish,
  livingTogether,
  facility,
  meals,
  rent,
  assignment,
  childrenPapers,
  childrenMoney,

  residencePaper,
  residenceValidity,
  firstPermit,
  protectionRequest,
  firstFiktion,
  suspension,
  suspensionGround,
  asylumApplication,
  resettler,
  circumstances,
  livingApart,
  attorney,
  commitment,
  absence,
  otherNames,
  income,
  assets,
  doctorToday,
  pregnancy,
  specialNeeds,
  disability,
  singleParent,
  equipment,
  attendance,
  schoolPlace,
  nurseryNeeds,
  schoolNeeds,
  club,
  healthInsurance,
  payment,
  contact,
  protectionNeeds,

  documentsAtHand,

  declaredTruth,
  declaredChanges,
  declaredCooperation,
  declaredWorkStart,
  declaredMatching,
];
