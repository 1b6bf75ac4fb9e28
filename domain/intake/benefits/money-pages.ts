/** Income and assets of each person, and how money is paid. */
import { all, any, oneOf } from '#domain/flow/condition';
import { page } from '#domain/flow/page';
import { choice, country, iban, money, name, partialDate, rows, text, yesNo } from '#domain/intake/answers';
import { applies } from '#domain/intake/benefits/conditions';
import { childrenMoney } from '#domain/intake/benefits/household-pages';
import { receivers } from '#domain/intake/need-to-know';
import { grownUp } from '#domain/intake/registration/conditions';

const shared = { section: 'benefits', per: 'person', askedOf: 'newcomer' } as const;

const whoHasMoney = all(applies, any(grownUp, oneOf(childrenMoney.ref.any, 'yes')));

const incomeInfo = {
  law: '§ 7 (1) to (3) AsylbLG; §§ 11 to 11b SGB II; § 82 SGB XII; § 60 (1) Nr. 1 SGB I',
  purpose: 'benefits',
  must: true,
  ...receivers.means,
} as const;

export const income = page('income', {
  ...shared,
  when: whoHasMoney,
  fields: {
    has: yesNo(incomeInfo),
    incomes: rows(
      12,
      {
        kind: choice(
          'incomeKind',
          [
            'wages',
            'miniJob',
            'selfEmployment',
            'volunteerAllowance',
            'maintenance',
            'maintenanceAdvance',
            'childBenefit',
            'parentalAllowance',
            'pension',
            'otherBenefit',
            'gifts',
            'incomeAbroad',
            'other',
          ],
          incomeInfo,
        ),
        /** Per month. What is left after tax and social insurance; gross only where it is known. */
        net: money({ ...incomeInfo, optional: true }),
        gross: money({ ...incomeInfo, optional: true }),
        since: partialDate({ ...incomeInfo, optional: true }),
        payer: text(80, { ...incomeInfo, optional: true }),
        /** Travel to work, compulsory insurance: what is deducted (§ 7 (3) S. 3 AsylbLG, § 11b SGB II) */
        costs: money({ ...incomeInfo, optional: true }),
      },
      { ...incomeInfo, within: { field: 'has', in: ['yes'] } },
    ),
  },
});

const assetInfo = {
  law: '§ 7 (1), (5) AsylbLG; § 12 SGB II; § 90 SGB XII; § 60 (1) Nr. 1 SGB I',
  purpose: 'benefits',
  must: true,
  ...receivers.means,
} as const;

export const assets = page('assets', {
  ...shared,
  when: whoHasMoney,
  fields: {
    has: yesNo(assetInfo),
    assets: rows(
      15,
      {
        kind: choice(
          'assetKind',
          [
            'cash',
            'account',
            'savings',
            'securities',
            'lifeInsurance',
            'vehicle',
            'property',
            'claim',
            'valuables',
            /** needed for work or training: not counted (§ 7 (5) S. 2 AsylbLG) */
            'workTools',
            'other',
          ],
          assetInfo,
        ),
        value: money({ ...assetInfo, optional: true }),
        country: country({ ...assetInfo, optional: true }),
      },
      { ...assetInfo, within: { field: 'has', in: ['yes'] } },
    ),
  },
});

const paymentInfo = {
  law: '§ 3 (2), (3), (5) AsylbLG; § 47 (1) SGB I',
  purpose: 'benefits',
  must: false,
  ...receivers.means,
} as const;

/** Every adult disposes of their own money (§ 3 (5) AsylbLG). Whether a Bezahlkarte is used is not theirs to choose. */
export const payment = page('payment', {
  ...shared,
  when: all(applies, grownUp),
  fields: {
    way: choice('paymentWay', ['account', 'paymentCard', 'other'], paymentInfo),
    iban: iban({ ...paymentInfo, within: { field: 'way', in: ['account'] } }),
    accountHolder: name({ ...paymentInfo, within: { field: 'way', in: ['account'] } }),
  },
});
