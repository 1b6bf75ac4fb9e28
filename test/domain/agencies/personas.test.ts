/** What each agency must and must not get of the households that need the most care, said in so many words. */
import { describe, expect, it } from 'vitest';
import { payloadsFor } from '#domain/agencies/payloads-for';
import { type AgencyId, agencyIds } from '#domain/intake/agency';
import { countedIds, goldenStation, payloadsOf, sealedRecord } from '../../support/agency/sealed.ts';
import { idsOf, type Journey, no, value } from '../../support/journeys/journey.ts';
import { marriedMinor } from '../../support/journeys/married-minor.ts';
import { persona01 } from '../../support/journeys/persona-01.ts';
import { persona03 } from '../../support/journeys/persona-03.ts';
import { persona06 } from '../../support/journeys/persona-06.ts';
import { persona08 } from '../../support/journeys/persona-08.ts';
import { persona09 } from '../../support/journeys/persona-09.ts';
import { persona10 } from '../../support/journeys/persona-10.ts';
import { movedIn } from '../../support/journeys/usual.ts';

type Topics = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
type Part = { readonly household: Topics; readonly persons: readonly (Topics & { readonly id: string })[] };

const partOf = (journey: Journey, agency: AgencyId) =>
  payloadsOf(journey).find((one) => one.agency === agency)?.payload as Part | undefined;

function personIn(journey: Journey, agency: AgencyId, alias: string): Topics {
  const found = partOf(journey, agency)?.persons.find(({ id }) => id === idsOf(journey)[alias]);
  if (!found) throw new Error(`${agency} does not have ${alias}`);
  return found;
}

const receiversOf = (journey: Journey) => payloadsOf(journey).map(({ agency }) => agency);

describe('persona 1: a family of five with arrival certificates', () => {
  it('is one Meldeschein: who is what to the first one, who is married to whom, who acts for the children', () => {
    const { samir, rima } = idsOf(persona01);
    expect(partOf(persona01, 'registryOffice')?.household.move).toEqual({
      together: { value: 'yes' },
      mayGiveOthersData: { value: true },
    });
    const of = (alias: string) => personIn(persona01, 'registryOffice', alias);
    expect(of('fatima').family).toMatchObject({ relationToFirstPerson: { value: 'parent' } });
    expect(of('samir').spouse).toMatchObject({ person: { value: [rima] } });
    expect(of('nour').custody).toMatchObject({ representatives: { value: [samir, rima] } });
    for (const alias of ['samir', 'rima', 'yusuf', 'nour', 'fatima'])
      expect(of(alias).move).toMatchObject({ movedInOn: { value: '2026-11-16' } });
  });

  it('keeps the grandmother’s birth date at the year, whoever gets it', () => {
    for (const agency of ['registryOffice', 'socialOffice', 'foreignersAuthority'] as const)
      expect(personIn(persona01, agency, 'fatima').birth?.date).toEqual({
        value: { year: 1948, precision: 'year' },
      });
  });

  it('tells the jobcentre of those who want to work and the child that needs care, and nothing of money', () => {
    const { samir, yusuf } = idsOf(persona01);
    const part = partOf(persona01, 'jobcentre');
    expect(part?.persons.map(({ id }) => id)).toEqual([samir, yusuf]);
    expect(Object.keys(part?.household ?? {})).not.toContain('accommodation');
    for (const person of part?.persons ?? [])
      for (const topic of ['income', 'assets', 'payment', 'declarations', 'childEducation'])
        expect(Object.keys(person)).not.toContain(topic);
  });
});

describe('the jobcentre', () => {
  it('gets the whole household and its means where a claim under SGB II is not ruled out', () => {
    for (const journey of [persona03, persona06]) {
      const part = partOf(journey, 'jobcentre');
      expect(part?.persons).toHaveLength(journey.members.length);
      expect(part?.household.benefits).toEqual({ wanted: { value: 'yes' } });
      expect(part?.persons[0]).toHaveProperty('income');
    }
  });

  it('gets nothing of who comes under the AsylbLG and tells nothing about work', () => {
    for (const journey of [persona08, persona10, marriedMinor])
      expect(receiversOf(journey)).not.toContain('jobcentre');
  });

  it('gets nothing of a household that wants neither benefits nor work', () => {
    const record = sealedRecord(persona03);
    const answers = {
      ...record.answers,
      benefitsWish: { needed: no },
      ...Object.fromEntries(
        Object.keys(record.answers)
          .filter((key) => /^(workWish|childcareNeed)\//.test(key))
          .map((key) => [key, key.startsWith('workWish') ? { tell: no } : { needed: no }]),
      ),
    };
    const agencies = payloadsFor({ ...record, answers }, goldenStation, countedIds()).map(
      ({ agency }) => agency,
    );
    expect(agencies).not.toContain('jobcentre');
    expect(agencies).not.toContain('socialOffice');
  });
});

describe('persona 8: a woman who must not be found', () => {
  it('has the block entered at the registry, and as a mere flag with everybody else', () => {
    expect(personIn(persona08, 'registryOffice', 'zahra').informationBlock).toEqual({
      status: { value: 'applied' },
    });
    for (const agency of ['socialOffice', 'foreignersAuthority'] as const) {
      expect(personIn(persona08, agency, 'zahra').informationBlock).toEqual({ exists: { value: true } });
      expect(personIn(persona08, agency, 'ali').informationBlock).toEqual({ exists: { value: false } });
    }
  });

  it('tells the social office what the lodging must offer, and nobody that she is afraid', () => {
    expect(personIn(persona08, 'socialOffice', 'zahra').protection).toEqual({
      lodging: { value: ['lockableRoom', 'womenOnly', 'apartFromSomeone'] },
    });
    expect(personIn(persona08, 'socialOffice', 'ali')).not.toHaveProperty('protection');
    expect(JSON.stringify(payloadsOf(persona08))).not.toMatch(/afraid|talkToStaff/);
  });

  it('is not to be found in what her husband’s own sitting sends: only what he himself says of his wife', () => {
    const alone: Journey = {
      ...persona08,
      persona: '8-husband',
      members: persona08.members.filter(({ alias }) => alias === 'ali'),
      answers: {
        ...Object.fromEntries(Object.entries(persona08.answers).filter(([key]) => !key.endsWith('/zahra'))),
        'spouse/ali': { where: value('abroad') },
        'spouseElsewhere/ali': {
          familyName: value('Unbekannt'),
          givenNames: value(['Frau']),
          birthDate: value({ precision: 'unknown' }),
          sex: value('w'),
        },
        ...movedIn('ali', '163', [2026, 8, 20], '2026-11-10'),
      },
    };
    const sent = JSON.stringify(payloadsOf(alone));
    const { zahra } = idsOf(persona08);
    for (const trace of ['Zahra', 'Tajriba', 'A1234531', '2026-11-12', 'applied', zahra as string])
      expect(sent).not.toContain(trace);
    expect(sent).toContain('Unbekannt');
  });
});

describe('persona 9: father’s name, married in church only', () => {
  const registered = personIn(persona09, 'registryOffice', 'abel');

  it('keeps the father’s name apart from family and given names', () => {
    expect(registered.name).toMatchObject({
      familyName: { value: 'Mesale' },
      givenNames: { value: ['Abel'] },
      fatherName: { value: 'Mesale' },
      nameChain: { value: 'Abel Mesale Kebede' },
    });
  });

  it('is registered as staff decided, without wedding or wife, but with the hint that no state registered it', () => {
    expect(registered.maritalStatus).toEqual({
      status: { value: 'LD' },
      marriageRegistered: { value: 'no' },
    });
    expect(registered).not.toHaveProperty('spouse');
    expect(registered.family).toHaveProperty('childrenElsewhere');
  });

  it('tells other names to the two that need them, and never to the registry', () => {
    for (const agency of agencyIds.filter((one) => receiversOf(persona09).includes(one)))
      expect([agency, JSON.stringify(partOf(persona09, agency)).includes('Messale')]).toEqual([
        agency,
        ['socialOffice', 'foreignersAuthority'].includes(agency),
      ]);
  });

  it('does not tell the social office that a talk was asked for', () => {
    expect(personIn(persona09, 'socialOffice', 'abel')).not.toHaveProperty('protection');
  });
});

describe('persona 10: a stateless Palestinian from Syria', () => {
  it('is stateless with everybody; Syria stands for the last residence and the birth, never for the nationality', () => {
    for (const agency of ['registryOffice', 'socialOffice', 'foreignersAuthority'] as const) {
      expect(personIn(persona10, agency, 'nadim').nationality).toEqual({
        nationalities: { value: ['997'] },
        lastResidenceCountry: { value: '475' },
      });
    }
  });

  it('leaves a list open where "are there any?" was left to staff, instead of leaving it empty', () => {
    expect(personIn(persona10, 'socialOffice', 'nadim').assets).toEqual({
      has: { missing: 'unknown' },
      assets: { missing: 'unknown' },
    });
    const record = sealedRecord(persona10);
    const key = `childrenElsewhere/${idsOf(persona10).nadim}`;
    const childrenIn = (answers: typeof record.answers) => {
      const payloads = payloadsFor({ ...record, answers }, goldenStation, countedIds());
      const part = payloads.find(({ agency }) => agency === 'registryOffice')?.payload as Part | undefined;
      return part?.persons[0]?.family?.childrenElsewhere;
    };
    expect(childrenIn(record.answers)).toBeUndefined();
    expect(childrenIn({ ...record.answers, [key]: { has: { skip: 'unknown' } } })).toEqual({
      missing: 'unknown',
    });
  });
});
