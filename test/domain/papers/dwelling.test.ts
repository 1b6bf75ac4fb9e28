import { describe, expect, test } from 'vitest';
import type { Answers } from '#domain/flow/page';
import { answersOf, idsOf, skip, value } from '../../support/journeys/journey.ts';
import { contentsOf, paperRows, papersOfRecord, persona, sealed } from '../../support/paper-source.ts';

const journey = persona('1');
const ids = idsOf(journey);
const [first, second] = journey.members.map(({ alias }) => ids[alias]) as [string, string];
const usual = answersOf(journey);
const confirmations = (more: Answers) =>
  contentsOf(papersOfRecord(sealed(journey, { ...usual, ...more })), 'dwelling');
const plainOf = (content: Parameters<typeof paperRows>[0]) =>
  paperRows(content).flatMap(({ value: shown }) => ('plain' in shown ? [shown.plain] : []));

describe('the confirmation of the provider (§ 19 (3) BMG)', () => {
  test('names provider, address, day and everybody who moved in, and nothing else', () => {
    const [content, ...others] = confirmations({});
    expect(others).toEqual([]);
    expect(content && plainOf(content)).toEqual([
      'Stadt Mülheim an der Ruhr',
      'Beispielstraße 2, 45468 Mülheim an der Ruhr',
      'Musterweg 1, 45479 Mülheim an der Ruhr',
      'Samir Ahmad Al-Mithal',
      'Rima Al-Tajriba',
      'Yusuf Al-Mithal',
      'Nour Al-Mithal',
      'Fatima Al-Mithal',
    ]);
    const answered = content ? paperRows(content).filter(({ value: shown }) => 'answer' in shown) : [];
    expect(answered.map(({ value: shown }) => shown)).toEqual([
      { page: 'movingIn', field: 'movedInOn', answer: { value: '2026-11-16' } },
    ]);
  });

  test('is signed for the provider, by none of the household', () => {
    const [content] = confirmations({});
    const signers = content?.blocks.flatMap((block) => (block.block === 'signature' ? block.signers : []));
    expect(signers?.map(({ name }) => name)).toEqual(['Stadt Mülheim an der Ruhr']);
  });

  test('is one for each day on which somebody moved in', () => {
    const apart = {
      moveTogether: { together: value('no') },
      ...Object.fromEntries(
        Object.values(ids).map((id) => [
          `movingIn/${id}`,
          { movedInOn: value(id === second ? '2026-11-20' : '2026-11-16') },
        ]),
      ),
    };
    const papers = papersOfRecord(sealed(journey, { ...usual, ...apart })).filter(
      ({ paper }) => paper === 'dwelling',
    );
    expect(papers.map(({ key }) => key)).toEqual(['dwelling/household', 'dwelling/household.2']);
    expect(papers.map(({ content }) => content.persons.map(({ id }) => id).includes(second))).toEqual([
      false,
      true,
    ]);
    expect(papers[1]?.content.persons).toHaveLength(1);
  });

  test('leaves the day open to be written where nobody knew it', () => {
    const [content] = confirmations({ [`movingIn/${first}`]: { movedInOn: skip('unknown') } });
    const day =
      content && paperRows(content).find(({ label }) => 'page' in label && label.page === 'movingIn');
    expect(day?.value).toEqual({ blank: 'line' });
  });

  test('names the owner only where that is somebody else', () => {
    const provider = usual.dwellingProvider ?? {};
    const withOwner = (name: string) =>
      confirmations({ dwellingProvider: { ...provider, ownerName: value(name) } }).flatMap(plainOf);
    expect(withOwner('Muster Immobilien')).toContain('Muster Immobilien');
    expect(
      withOwner('Stadt Mülheim an der Ruhr').filter((name) => name === 'Stadt Mülheim an der Ruhr'),
    ).toHaveLength(1);
  });

  test('takes the site’s own provider where staff left it open', () => {
    const [content] = confirmations({ dwellingProvider: { providerName: skip('unknown') } });
    expect(content && plainOf(content)).toContain('Probebetrieb');
  });

  test('shows whoever has an information block on one of their own', () => {
    const contents = confirmations({ [`informationBlock/${second}`]: { block: value('applied') } });
    expect(contents.map(({ persons }) => persons.length)).toEqual([4, 1]);
    expect(JSON.stringify(contents[0])).not.toContain('Rima');
    expect(plainOf(contents[1] as (typeof contents)[number])).not.toContain('Samir Ahmad Al-Mithal');
  });

  test('is not made for a flat, whose provider is somebody else', () => {
    expect(contentsOf(papersOfRecord(sealed(persona('3'))), 'dwelling')).toEqual([]);
  });
});
