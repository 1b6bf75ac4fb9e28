/** What all rules cost for a household of ten, as the desk asks for them. */
import { assessHousehold } from '#domain/rules/assess';
import { builtInPack } from '#domain/rules/pack';
import { answersOf } from '../support/journeys/journey.ts';
import { persona01 } from '../support/journeys/persona-01.ts';
import { type Figure, p95 } from './figures.ts';

/** The family of persona 1 twice: ten people under one roof. */
function household() {
  const answers = answersOf(persona01);
  const members = answers.members?.members;
  if (!members || !('value' in members)) throw new Error('persona 1 has no household');
  const first = members.value as readonly { readonly id: string; readonly relation: string }[];
  const twin = (id: string) => id.replace(/^.{8}/, 'aaaaaaaa');
  const seconds = first.map((person) => ({
    ...person,
    id: twin(person.id),
    relation: person.relation === 'self' ? 'otherRelative' : person.relation,
  }));
  const doubled = Object.entries(answers).flatMap(([key, given]) => {
    const [page, person] = key.split('/');
    return person === undefined
      ? [[key, given]]
      : [
          [key, given],
          [`${page}/${twin(person)}`, given],
        ];
  });
  return {
    ...Object.fromEntries(doubled),
    members: { members: { value: [...first, ...seconds] } },
  } as typeof answers;
}

export function benchRules(runs: number): readonly Figure[] {
  const answers = household();
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    const { persons } = assessHousehold(builtInPack, answers, persona01.startedOn, {
      centre: 'municipalShelter',
    });
    samples.push(performance.now() - began);
    if (persons.length !== 10 || persons[9]?.benefitRegime.code !== 'asylblgBasic')
      throw new Error('the rules say something else');
  }
  return [
    {
      name: 'rulesMs',
      value: p95(samples),
      unit: 'ms',
      atMost: 5,
      from: `p95 of ${runs} runs, first one included, 10 persons`,
    },
  ];
}
