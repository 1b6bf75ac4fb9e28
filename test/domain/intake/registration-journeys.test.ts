import { describe, expect, it } from 'vitest';
import { intakeForm } from '#domain/intake/form';
import { journeys } from '../../support/journeys/index.ts';
import type { Journey } from '../../support/journeys/journey.ts';
import { persona01 } from '../../support/journeys/persona-01.ts';
import { persona02, persona02Listed } from '../../support/journeys/persona-02.ts';
import { persona08 } from '../../support/journeys/persona-08.ts';
import { persona09 } from '../../support/journeys/persona-09.ts';
import { persona10 } from '../../support/journeys/persona-10.ts';
import { persona11 } from '../../support/journeys/persona-11.ts';
import { play } from '../../support/journeys/play.ts';

const sections = ['notice', 'household', 'registration', 'consent', 'staff'];

/** The steps asked in the sections of this file, `page/alias`; benefits and labour market have tables of their own. */
const asked = (journey: Journey) =>
  play(intakeForm, journey).asked.filter((key) =>
    sections.includes(intakeForm.byKey.get(key.split('/')[0] as string)?.section as string),
  );
const each = (alias: string, pages: string) => pages.split(' ').map((page) => `${page}/${alias}`);

const papers = 'document documentDetails furtherDocuments';
const names = 'officialName formerNames';
const born = 'birth sex nationality';
const move = 'arrival previousAddresses movingIn otherDwellings';
/** by staff, of somebody in the asylum procedure */
const checked = 'identityCheck informationBlock procedureCheck';
const alone = 'childrenElsewhere legalCarer religion';

const table: readonly (readonly [Journey, readonly string[]])[] = [
  [
    persona01,
    [
      'notice',
      'members',
      ...each('samir', 'afraid understanding'),
      ...each('rima', 'answering afraid understanding'),
      'guardian/yusuf',
      'guardian/nour',
      ...each('fatima', 'answering understanding'),
      'interpreter',
      'address',
      'moveTogether',
      ...each(
        'samir',
        `${papers} ${names} ${born} maritalStatus marriage spouse ${alone} ${move} objections`,
      ),
      ...each('rima', `${papers} ${names} ${born} maritalStatus marriage spouse ${alone} objections`),
      ...each('yusuf', `${papers} ${names} ${born} custody religion`),
      ...each('nour', `document ${names} ${born} custody religion`),
      ...each('fatima', `${papers} ${names} ${born} maritalStatus ${alone}`),
      'consent/samir',
      'consent/rima',
      ...each('samir', `${checked} occupationCheck`),
      ...each('rima', checked),
      ...each('yusuf', 'identityCheck informationBlock'),
      ...each('nour', 'identityCheck informationBlock'),
      ...each('fatima', checked),
      'centreAddress',
      'dwellingProvider',
      'signOff',
    ],
  ],
  [persona02, ['notice', 'members', 'guardian/namuna', 'ageCheck/namuna']],
  [
    persona02Listed,
    [
      'notice',
      'members',
      ...each('namuna', 'afraid understanding'),
      'interpreter',
      'address',
      ...each('namuna', `${papers} ${names} birth ageDoubt`),
    ],
  ],
  [
    persona08,
    [
      'notice',
      'members',
      ...each('ali', 'afraid understanding'),
      ...each('zahra', 'answering afraid understanding'),
      'interpreter',
      'address',
      'moveTogether',
      ...['ali', 'zahra'].flatMap((alias) =>
        each(alias, `${papers} ${names} ${born} maritalStatus marriage spouse ${alone} ${move} objections`),
      ),
      'consent/ali',
      'consent/zahra',
      ...['ali', 'zahra'].flatMap((alias) => each(alias, checked)),
      'centreAddress',
      'dwellingProvider',
      'signOff',
    ],
  ],
  [
    persona09,
    [
      'notice',
      'members',
      ...each('abel', 'afraid understanding'),
      'interpreter',
      'address',
      ...each(
        'abel',
        `${papers} ${names} ${born} maritalStatus marriageCheck marriage spouse spouseElsewhere ${alone} religionCheck ${move} objections`,
      ),
      'consent/abel',
      ...each('abel', checked),
      'centreAddress',
      'dwellingProvider',
      'signOff',
    ],
  ],
  [
    persona10,
    [
      'notice',
      'members',
      ...each('nadim', 'afraid understanding'),
      'interpreter',
      'address',
      ...each(
        'nadim',
        `${papers} ${names} ${born} maritalStatus marriage spouse spouseElsewhere spouseAddress ${alone} ${move} objections`,
      ),
      'consent/nadim',
      ...each('nadim', checked),
      'dwellingProvider',
      'signOff',
    ],
  ],
  [
    persona11,
    [
      'notice',
      'members',
      ...each('isil', 'afraid understanding'),
      'guardian/idris',
      'interpreter',
      'address',
      'moveTogether',
      ...each('isil', `${papers} ${names} ${born} maritalStatus ${alone} ${move} objections`),
      ...each('idris', `${papers} ${names} ${born} custody religion`),
      'consent/isil',
      ...each('isil', `${checked} occupationCheck`),
      ...each('idris', 'identityCheck informationBlock'),
      'centreAddress',
      'dwellingProvider',
      'signOff',
    ],
  ],
];

describe('journeys', () => {
  it.each(table.map(([journey, expected]) => [journey.persona, journey, expected] as const))(
    'asks the household of persona %s exactly these pages',
    (_, journey, expected) => {
      expect(asked(journey)).toEqual(expected);
    },
  );

  it.each(journeys.map((journey) => [journey.persona, journey] as const))(
    'answers every page of persona %s, with nothing refused and nothing left over',
    (_, journey) => {
      const { unanswered, unused, refused, stopped } = play(intakeForm, journey);
      expect({ unanswered, unused, refused, stopped }).toEqual({
        unanswered: [],
        unused: [],
        refused: {},
        stopped: journey.stops,
      });
    },
  );

  it('visits every page of the form', () => {
    const visited = new Set(
      journeys.flatMap((journey) => play(intakeForm, journey).asked.map((key) => key.split('/')[0])),
    );
    const never = intakeForm.pages.map(({ key }) => key).filter((key) => !visited.has(key));
    expect(never).toEqual([]);
  });
});
