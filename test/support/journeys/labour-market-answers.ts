/** What the invented households tell about school and work; by persona, spread into the journeys. */
import type { PageAnswers } from '#domain/flow/page';
import { born, no, none, skip, value, yes } from './journey.ts';
import { forEach } from './usual.ts';

type Steps = Readonly<Record<string, PageAnswers>>;

/** Nobody has to ask anything. */
const asksNothing = (alias: string): Steps => ({ [`workQuestions/${alias}`]: {} });

const tellsNothing = (alias: string): Steps => ({
  [`workWish/${alias}`]: { tell: no },
  ...asksNothing(alias),
});

/** Speaks one language from childhood and nothing else to tell. */
const tells = (alias: string, language: string, country: string): Steps => ({
  [`workWish/${alias}`]: { tell: yes },
  [`education/${alias}`]: { years: value(9), level: value('lowerSecondary'), country: value(country) },
  [`qualifications/${alias}`]: { has: no },
  [`experience/${alias}`]: { has: no },
  [`languages/${alias}`]: {
    languages: value([{ language, level: 'native', reads: 'yes', writes: 'yes' }]),
  },
  [`germanCourse/${alias}`]: { attended: no },
  [`drivingLicence/${alias}`]: { has: no },
  [`skills/${alias}`]: { skills: none },
  [`aims/${alias}`]: { aims: value(['notNow']) },
  [`workLimits/${alias}`]: { toConsider: no },
  ...asksNothing(alias),
});

const wantsWork = (alias: string, hours: number): Steps => ({
  [`availability/${alias}`]: {
    from: value('now'),
    hoursPerWeek: value(hours),
    times: value(['morning', 'afternoon']),
  },
  [`commute/${alias}`]: { minutes: value('upTo60'), means: value(['ticket', 'bicycle']) },
});

export const labourMarketAnswers = {
  '1': {
    ...tells('samir', 'ar', '475'),
    ...wantsWork('samir', 40),
    'qualifications/samir': {
      has: yes,
      qualifications: value([
        {
          kind: 'training',
          field: 'electrical',
          title: 'Elektriker',
          years: 3,
          certificate: 'lost',
          country: '475',
        },
      ]),
    },
    'recognition/samir': { recognition: value('wanted') },
    'experience/samir': {
      has: yes,
      jobs: value([
        { field: 'electrical', years: 11, ownBusiness: 'yes', tasks: 'Leitungen in Häusern', country: '475' },
      ]),
    },
    'languages/samir': {
      languages: value([
        { language: 'ar', level: 'native', reads: 'yes', writes: 'yes' },
        { language: 'de', level: 'A0', reads: 'aLittle', writes: 'no' },
      ]),
    },
    'drivingLicence/samir': { has: yes, classes: value(['B', 'C']), country: value('475') },
    'skills/samir': { skills: value(['electricWork', 'handTools', 'smartphone']) },
    'aims/samir': { aims: value(['workNow', 'recognition']), wish: value('Eine eigene Werkstatt') },
    'workQuestions/samir': {
      topics: value([
        { topic: 'mayIWork', counsellor: 'no' },
        { topic: 'languageCourse', counsellor: 'yes' },
      ]),
    },
    /** Staff asked what both words mean: one of the list, and for the second none of it. */
    'occupationCheck/samir': {
      confirmed: value([
        { of: 'qualification', field: 'electrical', said: 'Elektriker', occupation: 'electrician' },
        { of: 'job', field: 'electrical' },
      ]),
    },
    ...tellsNothing('rima'),
    childcareWish: { needed: yes },
    'childcareNeed/nour': { needed: no },
    'childcareNeed/yusuf': { needed: yes, hoursPerWeek: value(20), from: born(2027, 1) },
  },
  '3': {
    ...tells('olena', 'uk', '166'),
    ...wantsWork('olena', 25),
    'education/olena': { years: value(11), level: value('university'), country: value('166') },
    'qualifications/olena': {
      has: yes,
      qualifications: value([
        {
          kind: 'study',
          field: 'health',
          title: 'Pharmazie',
          years: 5,
          certificate: 'yes',
          issuedBy: 'Universität Charkiw',
          country: '166',
        },
      ]),
    },
    'recognition/olena': { recognition: value('applied') },
    'occupationCheck/olena': {
      confirmed: value([
        { of: 'qualification', field: 'health', said: 'Pharmazie', occupation: 'pharmacist' },
      ]),
    },
    'languages/olena': {
      languages: value([
        { language: 'uk', level: 'native', reads: 'yes', writes: 'yes' },
        { language: 'en', level: 'B2', reads: 'yes', writes: 'yes' },
        {
          language: 'de',
          level: 'A2',
          reads: 'yes',
          writes: 'aLittle',
          certificateOn: { year: 2026, month: 10, precision: 'month' },
        },
      ]),
    },
    'germanCourse/olena': { attended: value('now'), course: value('integrationCourse') },
    'drivingLicence/olena': {
      has: yes,
      classes: value(['B']),
      country: value('166'),
      validUntil: value('2035-06-01'),
    },
    'aims/olena': { aims: value(['recognition', 'internship']) },
    'workLimits/olena': { toConsider: yes },
    ...tellsNothing('taras'),
    childcareWish: { needed: no },
  },
  '8': forEach(['ali', 'zahra'], tellsNothing),
  '9': {
    ...tells('abel', 'ti', '224'),
    'education/abel': { years: skip('unknown'), level: value('primary'), country: value('224') },
    'aims/abel': { aims: value(['languageFirst']) },
    'workLimits/abel': { toConsider: skip('declined') },
  },
  '10': { 'workWish/nadim': { tell: skip('declined') }, ...asksNothing('nadim') },
  '11': {
    ...tells('isil', 'kmr', '163'),
    ...wantsWork('isil', 30),
    'qualifications/isil': {
      has: yes,
      qualifications: value([
        {
          kind: 'training',
          field: 'food',
          title: 'Fırıncı ustası',
          years: 3,
          certificate: 'yes',
          issuedBy: 'Halk Eğitim Merkezi Iğdır',
          country: '163',
        },
      ]),
    },
    'recognition/isil': { recognition: value('wanted') },
    'occupationCheck/isil': {
      confirmed: value([{ of: 'qualification', field: 'food', said: 'Fırıncı ustası', occupation: 'baker' }]),
    },
    'languages/isil': {
      languages: value([
        { language: 'kmr', level: 'native', reads: 'aLittle', writes: 'no' },
        { language: 'tr', level: 'C1', reads: 'yes', writes: 'yes' },
      ]),
    },
    'aims/isil': { aims: value(['workNow', 'recognition']), wish: value('Kendi fırınım: İzmir’deki gibi') },
    childcareWish: { needed: yes },
    'childcareNeed/idris': { needed: yes, hoursPerWeek: value(25), from: born(2027, 1) },
  },
  'married-minor': forEach(['mina', 'sara'], tellsNothing),
  'exit-obliged': tellsNothing('musa'),
  '5': {
    ...tells('davit', 'ka', '430'),
    ...wantsWork('davit', 40),
    'aims/davit': { aims: value(['workNow', 'training']) },
  },
  '6': { ...tellsNothing('emin'), 'workWish/alina': { tell: skip('askStaff') }, ...asksNothing('alina') },
} as const satisfies Readonly<Record<string, Steps>>;
