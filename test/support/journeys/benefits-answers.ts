/** What the invented households answer about money, papers, needs and children; by persona, spread into the journeys. */
import type { PageAnswers } from '#domain/flow/page';
import { born, no, none, read, skip, value, who, yes } from './journey.ts';
import { forEach } from './usual.ts';

type Steps = Readonly<Record<string, PageAnswers>>;

const euros = (amount: number) => ({ cents: amount * 100, currency: 'EUR' });

/** An arrival certificate issued on 3 September 2026. */
const arrivalPaper = (alias: string): Steps => ({
  [`residencePaper/${alias}`]: { paper: value('akn') },
  [`residenceValidity/${alias}`]: { issuedOn: born(2026, 9, 3), validUntil: value('2027-03-02') },
  [`asylumApplication/${alias}`]: { registeredOn: born(2026, 9, 3), lodged: no },
});

/** What staff read in the file of somebody in the asylum procedure. */
const ordinaryProcedure = (alias: string): Steps => ({
  [`procedureCheck/${alias}`]: { otherState: no, accelerated: no },
});

/** An adult without money, special circumstances or needs. */
const adult = (alias: string): Steps => ({
  [`circumstances/${alias}`]: { circumstances: none },
  [`income/${alias}`]: { has: no },
  [`assets/${alias}`]: { has: no },
  [`doctorToday/${alias}`]: { doctor: no, vaccination: no },
  [`specialNeeds/${alias}`]: { needs: none },
  [`equipment/${alias}`]: { needs: none },
  [`healthInsurance/${alias}`]: { insured: no },
  [`payment/${alias}`]: { way: value('paymentCard') },
  [`contact/${alias}`]: {},
});

const child = (alias: string): Steps => ({
  [`doctorToday/${alias}`]: { doctor: no, vaccination: yes },
  [`specialNeeds/${alias}`]: { needs: none },
  [`equipment/${alias}`]: { needs: value(['winterClothing']) },
  [`attendance/${alias}`]: { attends: value('none') },
  [`club/${alias}`]: { wanted: skip('unknown') },
});

/** Only who sits here declares, and only they are asked in private. */
const declares = (alias: string): Steps => ({
  [`protectionNeeds/${alias}`]: { needed: no },
  [`declaredTruth/${alias}`]: { confirmed: read },
  [`declaredChanges/${alias}`]: { confirmed: read },
  [`declaredCooperation/${alias}`]: { confirmed: read },
  [`declaredWorkStart/${alias}`]: { confirmed: read },
  [`declaredMatching/${alias}`]: { confirmed: read },
});

const inCentre: Steps = {
  benefitsWish: { needed: yes },
  meals: { provided: yes },
  assignment: { obliged: yes, place: value('Mülheim an der Ruhr'), decidedOn: born(2026, 11) },
  documentsAtHand: { documents: none },
};

const childrenLikeMe: Steps = { childrenPapers: { sameAsFirst: yes }, childrenMoney: { any: no } };

const notPregnant = (alias: string): Steps => ({ [`pregnancy/${alias}`]: { pregnant: no } });
const notAlone = (alias: string): Steps => ({ [`singleParent/${alias}`]: { alone: no } });

export const benefitsAnswers = {
  '1': {
    ...inCentre,
    ...childrenLikeMe,
    livingTogether: { together: value('all') },
    ...forEach(['samir', 'rima', 'fatima'], (alias) => ({
      ...arrivalPaper(alias),
      ...ordinaryProcedure(alias),
      ...adult(alias),
    })),
    ...notAlone('fatima'),
    ...forEach(['samir', 'rima'], declares),
    ...forEach(['yusuf', 'nour'], child),
    ...notPregnant('rima'),
    'pregnancy/fatima': { pregnant: no },
    'assets/samir': {
      has: yes,
      assets: value([{ kind: 'cash', value: { cents: 18_000, currency: 'EUR' } }]),
    },
    'contact/samir': { phone: value('+49 1555 0100001') },
    'specialNeeds/fatima': { needs: value(['care', 'medicalAids']) },
    'doctorToday/nour': { doctor: yes, interpreter: yes, vaccination: yes },
    'schoolPlace/yusuf': { needed: yes },
  },
  '3': {
    benefitsWish: { needed: yes },
    livingTogether: { together: value('all') },
    rent: { rent: value(euros(640)), heating: value(euros(95)), deposit: value(euros(1280)) },
    assignment: { obliged: no },
    childrenPapers: { sameAsFirst: yes },
    childrenMoney: { any: yes },
    documentsAtHand: { documents: value(['bankStatements', 'rentContract', 'schoolCertificates']) },
    ...adult('olena'),
    ...declares('olena'),
    ...notPregnant('olena'),
    'residencePaper/olena': { paper: value('fiktion'), fiktion: value('fiktion_24') },
    'residenceValidity/olena': { issuedOn: born(2026, 5, 10), validUntil: value('2027-03-04') },
    'protectionRequest/olena': { protectionRequestOn: born(2026, 5, 3) },
    'firstFiktion/olena': { firstFiktionOn: born(2026, 5, 10) },
    'income/olena': {
      has: yes,
      incomes: value([
        {
          kind: 'miniJob',
          net: euros(400),
          since: { year: 2026, month: 10, precision: 'month' },
          payer: 'Musterbäckerei',
          costs: euros(40),
        },
        { kind: 'childBenefit', net: euros(518) },
      ]),
    },
    'assets/olena': { has: yes, assets: value([{ kind: 'account', value: euros(310), country: '166' }]) },
    'singleParent/olena': { alone: yes, children: who('taras', 'daryna') },
    'healthInsurance/olena': { insured: yes, insurer: value('Musterkasse') },
    'payment/olena': {
      way: value('account'),
      iban: value('DE02120300000000202051'),
      accountHolder: value('Olena Prykladenko'),
    },
    'contact/olena': { phone: value('+49 1555 0100003'), email: value('olena@example.org') },
    ...forEach(['taras', 'daryna'], (alias) => ({
      ...child(alias),
      [`income/${alias}`]: { has: no },
      [`assets/${alias}`]: { has: no },
      [`attendance/${alias}`]: { attends: value('school'), institution: value('Musterschule') },
      [`schoolNeeds/${alias}`]: { needs: value(['supplies', 'trips', 'learningSupport']) },
    })),
    'income/taras': { has: yes, incomes: value([{ kind: 'maintenance', net: euros(100) }]) },
    'club/daryna': { wanted: yes },
  },
  '8': {
    ...inCentre,
    livingTogether: { together: value('separate') },
    ...forEach(['ali', 'zahra'], (alias) => ({
      ...arrivalPaper(alias),
      ...ordinaryProcedure(alias),
      ...adult(alias),
      ...declares(alias),
    })),
    ...notPregnant('zahra'),
    'circumstances/zahra': { circumstances: value(['livingApart']) },
    'livingApart/zahra': { since: skip('askStaff') },
    'protectionNeeds/zahra': {
      needed: yes,
      lodging: value(['lockableRoom', 'womenOnly', 'apartFromSomeone']),
    },
  },
  '9': {
    ...inCentre,
    ...arrivalPaper('abel'),
    ...ordinaryProcedure('abel'),
    ...adult('abel'),
    ...declares('abel'),
    'circumstances/abel': { circumstances: value(['otherNames']) },
    'otherNames/abel': { names: value([{ familyName: 'Messale', givenNames: ['Abiel'] }]) },
    'protectionNeeds/abel': { needed: value('talkToStaff') },
    'asylumApplication/abel': { registeredOn: born(2026, 9, 3), lodged: yes, lodgedOn: born(2026, 10, 20) },
  },
  '10': {
    ...inCentre,
    facility: { kind: value('municipalShelter') },
    meals: { provided: no },
    ...arrivalPaper('nadim'),
    ...ordinaryProcedure('nadim'),
    ...adult('nadim'),
    ...declares('nadim'),
    'assets/nadim': { has: skip('askStaff') },
    'doctorToday/nadim': { doctor: skip('declined'), vaccination: skip('declined') },
  },
  '11': {
    ...inCentre,
    ...childrenLikeMe,
    livingTogether: { together: value('all') },
    ...arrivalPaper('isil'),
    ...ordinaryProcedure('isil'),
    ...adult('isil'),
    ...declares('isil'),
    ...notPregnant('isil'),
    ...child('idris'),
    'singleParent/isil': { alone: yes, children: who('idris') },
    'payment/isil': {
      way: value('account'),
      iban: value('DE02120300000000202051'),
      accountHolder: value('Işıl İpek Örnekoğlu'),
    },
    'contact/isil': { phone: value('+49 1555 0100011') },
    'schoolPlace/idris': { needed: yes },
  },
  'married-minor': {
    ...inCentre,
    childrenPapers: { sameAsFirst: no },
    childrenMoney: { any: no },
    livingTogether: { together: value('some'), members: who('mina', 'sara') },
    ...forEach(['mina', 'sara'], (alias) => ({
      [`residencePaper/${alias}`]: { paper: value('none_asylumRequest') },
      [`fingerprintCheck/${alias}`]: { fingerprinted: no },
    })),
    ...adult('mina'),
    ...declares('mina'),
    ...notPregnant('mina'),
    'singleParent/mina': { alone: skip('unknown') },
    ...child('sara'),
    'pregnancy/sara': {
      pregnant: yes,
      expectedOn: born(2027, 4),
      maternityRecord: no,
      outfit: yes,
    },
    'schoolPlace/sara': { needed: yes },
  },
  'exit-obliged': {
    ...inCentre,
    ...adult('musa'),
    ...declares('musa'),
    'residencePaper/musa': { paper: value('exit_obliged') },
    'exitCheck/musa': { bridgingCase: yes },
  },
  '5': {
    benefitsWish: { needed: yes },
    rent: { rent: value(euros(420)) },
    assignment: { obliged: skip('unknown') },
    documentsAtHand: { documents: value(['rentContract']) },
    ...adult('davit'),
    ...declares('davit'),
    'residencePaper/davit': { paper: value('duldung'), duldung: value('duldung_60a') },
    'residenceValidity/davit': { issuedOn: born(2026, 10, 1), validUntil: value('2027-01-01') },
    'suspension/davit': { suspensionSince: born(2026, 4, 20) },
    'suspensionGround/davit': { printed: value('sentence3') },
    'toleratedCheck/davit': { ownFault: no, removalPrepared: no, permittedBefore: skip('unknown') },
    'circumstances/davit': { circumstances: value(['absence']) },
    'absence/davit': {
      firstEnteredOn: born(2019, 5),
      absences: value([
        { from: { year: 2021, precision: 'year' }, to: { year: 2025, month: 2, precision: 'month' } },
      ]),
    },
  },
  '6': {
    benefitsWish: { needed: yes },
    livingTogether: { together: value('all') },
    rent: { rent: value(euros(780)), electricity: value(euros(70)) },
    assignment: { obliged: no },
    childrenPapers: { sameAsFirst: yes },
    childrenMoney: { any: no },
    documentsAtHand: { documents: value(['bankStatements', 'rentContract', 'insuranceCard']) },
    ...forEach(['emin', 'alina'], (alias) => ({ ...adult(alias), ...declares(alias) })),
    'residencePaper/emin': { paper: value('permit'), permit: value('ae_25_5') },
    'residenceValidity/emin': { issuedOn: born(2026, 11, 2), validUntil: value('2027-11-01') },
    'firstPermit/emin': { firstIssuedOn: born(2025, 11, 2) },
    'suspension/emin': { suspensionSince: born(2024, 5) },
    'suspensionCheck/emin': { firstSuspendedOn: born(2024, 5, 14) },
    'stayCheck/emin': { abusive: skip('unknown') },
    'circumstances/emin': { circumstances: value(['attorney']) },
    'attorney/emin': { familyName: value('Beispiel') },
    'specialNeeds/emin': { needs: value(['disability', 'diet']) },
    'disability/emin': { card: yes, degree: value(60), marks: value(['G']) },
    'residencePaper/alina': { paper: value('visa') },
    'residenceValidity/alina': { issuedOn: born(2026, 8, 1), validUntil: value('2027-01-31') },
    'resettler/alina': { resettler: yes },
    'circumstances/alina': { circumstances: value(['commitment']) },
    'commitment/alina': {
      familyName: value('Exemplar'),
      givenName: value('Erika'),
      since: born(2026, 7),
    },
    'pregnancy/alina': { pregnant: skip('declined') },
    ...child('timur'),
    'attendance/timur': { attends: value('nursery'), institution: value('Kita Musterzwerge') },
    'nurseryNeeds/timur': { needs: value(['lunch']) },
  },
} as const satisfies Readonly<Record<string, Steps>>;
