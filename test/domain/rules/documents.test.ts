/** Missing papers: needed of whom, known from which answer, and never missing only because nobody was asked. */
import { describe, expect, it } from 'vitest';
import type { Answers } from '#domain/flow/page';
import { checkPack } from '#domain/rules/check-pack';
import { type DocumentWarning, documentWarnings } from '#domain/rules/documents';
import { builtInPack } from '#domain/rules/pack';
import type { RulePack } from '#domain/rules/pack-schema';
import { answersOf, idsOf, type Journey, value } from '../../support/journeys/journey.ts';
import { persona01 } from '../../support/journeys/persona-01.ts';
import { persona03 } from '../../support/journeys/persona-03.ts';
import { persona05 } from '../../support/journeys/persona-05.ts';

const brief = ({ document, state, date, onRequest }: DocumentWarning) =>
  [document, state, date, onRequest ? 'onRequest' : undefined].filter((part) => part !== undefined).join(' ');
const of = (answers: Answers, on: string, pack: RulePack = builtInPack) => {
  const { documents, persons } = documentWarnings(pack, answers, on, { centre: 'municipalShelter' });
  return {
    household: documents.map(brief),
    persons: persons.map(({ documents: papers }) => papers.map(brief)),
  };
};
/** The answers of a journey with some changed: `{'document/davit': {kind: value('none')}}` */
function changed(journey: Journey, change: Journey['answers']): Answers {
  const all = answersOf({ ...journey, answers: { ...journey.answers, ...change } });
  return all;
}
const day = '2026-11-23';
const davit = (change: Journey['answers'] = {}, on = day) => of(changed(persona05, change), on).persons[0];

describe('a paper', () => {
  it('that was shown and is good for long calls for nothing', () => {
    expect(davit()).not.toContainEqual(expect.stringContaining('passport'));
    expect(davit({}, '2026-10-31')).not.toContainEqual(expect.stringContaining('residencePaper'));
    expect(davit({}, '2026-11-02')).toContain('residencePaper expiring 2027-01-01');
  });

  it.each([
    ['2029-08-02', []],
    ['2029-08-03', ['passport expiring 2030-02-02']],
    ['2030-02-02', ['passport expiring 2030-02-02']],
    ['2030-02-03', ['passport expired 2030-02-02']],
  ])('with its last day on 2 February 2030 is looked at on %s: %o', (on, expected) => {
    expect(davit({}, on)?.filter((one) => one.startsWith('passport'))).toEqual(expected);
  });

  it('nobody has is missing, one nobody asked for is unknown', () => {
    expect(davit({ 'document/davit': { kind: value('none') } })).toContain('passport missing');
    expect(davit({ 'document/davit': {} })).toContain('passport unknown');
  });

  it('of several passports the one that lasts longest counts', () => {
    const more = {
      has: value('yes'),
      documents: value([{ kind: 'foreignersPassport', validUntil: '2040-01-01' }]),
    };
    expect(davit({ 'furtherDocuments/davit': more }, '2030-02-03')).not.toContainEqual(
      expect.stringContaining('passport'),
    );
  });

  it('an asylum seeker is never sent to the embassy for', () => {
    const { persons } = of(answersOf(persona01), persona01.startedOn);
    for (const papers of persons) expect(papers.join()).not.toContain('passport');
  });

  it('that staff looked for in vain is missing, and only if an office asks', () => {
    const looked = { ...persona05.answers['identityCheck/davit'], certificates: value(['none']) };
    expect(davit()).toContain('birthCertificate unknown onRequest');
    expect(davit({ 'identityCheck/davit': looked })).toContain('birthCertificate missing onRequest');
    const seen = { ...looked, certificates: value(['birthCertificate']) };
    expect(davit({ 'identityCheck/davit': seen })?.join()).not.toContain('birthCertificate');
  });

  it('a marriage asks for is the certificate, a divorce the judgment', () => {
    const asked = (status: string) =>
      davit({ 'maritalStatus/davit': { status: value(status), registered: value('yes') } })?.join();
    expect(asked('VH')).toContain('marriageCertificate');
    expect(asked('GS')).toContain('divorceDecree');
    expect(asked('VW')).toContain('deathCertificate');
    expect(asked('LD')).not.toMatch(/marriage|divorce|death/);
  });
});

describe('a household', () => {
  it('is asked for evidence only where there is something to prove', () => {
    const with1 = (change: Journey['answers']) => of(changed(persona05, change), day).household;
    const none = { documentsAtHand: { documents: value(['none']) } };
    const poor = with1({
      ...none,
      'income/davit': { has: value('no') },
      'assets/davit': { has: value('no') },
    });
    expect(poor).toContain('bankStatements missing onRequest');
    expect(poor).toContain('rentContract missing onRequest');
    expect(poor.join()).not.toMatch(/payslips|workContract|assetProofs/);
    const earning = { 'income/davit': { has: value('yes'), incomes: value([{ kind: 'wages' }]) } };
    expect(with1({ ...none, ...earning })).toContain('payslips missing onRequest');
    expect(with1({ ...none, benefitsWish: { needed: value('no') } }).join()).not.toContain('bankStatements');
  });

  it('has two weeks from moving in for the confirmation of the landlord', () => {
    const provider = { ...persona05.answers.dwellingProvider, confirmed: value('no') };
    expect(of(changed(persona05, { dwellingProvider: provider }), day).household).toContain(
      'providerConfirmation missing 2026-11-30',
    );
  });

  it('gets a list of its own for every person, in the order of the household list', () => {
    const { persons } = documentWarnings(builtInPack, answersOf(persona03), persona03.startedOn);
    expect(persons.map(({ id }) => id)).toEqual(Object.values(idsOf(persona03)));
    for (const { documents } of persons) for (const one of documents) expect(one.law).toMatch(/§/);
  });
});

describe('the table of papers', () => {
  const withRow = (change: object, id = 'toleration'): RulePack => ({
    ...builtInPack,
    documents: builtInPack.documents.map((row) => (row.id === id ? { ...row, ...change } : row)),
  });
  it.each([
    ['overlap', withRow({ when: { status: ['akn', 'duldung_60a'] } })],
    ['unreachable', withRow({ when: { status: ['akn'] } })],
    ['unknownCode', withRow({ when: { status: ['duldung'] } })],
    ['unknownFact', withRow({ when: { weather: ['yes'] } })],
    ['sameId', withRow({ id: 'permit' })],
    ['validity', withRow({ validTo: '2026-01-01' })],
  ] as const)('with a fault is refused: %s', (code, pack) => {
    expect(checkPack(pack).map((fault) => fault.code)).toContain(code);
  });
});
