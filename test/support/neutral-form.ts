/** A form about a picnic: the engine's own tests must not depend on ours. */
import { z } from 'zod';
import { compileForm } from '#domain/flow/compile';
import { all, answered, not, oneOf, person, somePerson, youngerThan } from '#domain/flow/condition';
import { type Field, page, type SkipReason } from '#domain/flow/page';
import { partialDate } from '#domain/identity/partial-date';

const skips: readonly SkipReason[] = ['unknown', 'askStaff'];
const code = <const Codes extends readonly [string, ...string[]]>(...codes: Codes) => ({
  schema: z.enum(codes, { error: 'choice.unknown' }),
  skips,
  options: codes as readonly string[],
});
const words: Field<string> = { schema: z.string().min(1, { error: 'text.empty' }), skips };

export const guests = page('guests', {
  section: 'invitation',
  per: 'household',
  askedOf: 'newcomer',
  fields: {
    list: {
      schema: z.array(z.object({ id: z.string(), kind: z.string() })).min(1, { error: 'choice.none' }),
      skips: [],
    },
  },
});
export const weather = page('weather', {
  section: 'invitation',
  per: 'household',
  askedOf: 'newcomer',
  fields: { sky: code('sun', 'rain'), umbrella: { ...words, within: { field: 'sky', in: ['rain'] } } },
});
export const birthday = page('birthday', {
  section: 'food',
  per: 'person',
  askedOf: 'newcomer',
  fields: { date: { schema: partialDate, skips } },
});
export const dish = page('dish', {
  section: 'food',
  per: 'person',
  askedOf: 'newcomer',
  fields: { likes: { ...code('cake', 'salad') }, note: { ...words, optional: true } },
});
const topping = page('topping', {
  section: 'food',
  per: 'person',
  askedOf: 'newcomer',
  fields: { topping: words },
  when: oneOf(dish.ref.likes, 'cake'),
});
const allergy = page('allergy', {
  section: 'food',
  per: 'person',
  askedOf: 'staff',
  fields: { outcome: code('fine', 'dangerous') },
  when: all(person('kind', 'child'), youngerThan(birthday.ref.date, 6, true)),
  blocks: true,
  stops: [
    {
      code: 'tooDangerous',
      when: { op: 'oneOf', ref: { page: 'allergy', field: 'outcome' }, values: ['dangerous'] },
    },
  ],
});
export const cake = page('cake', {
  section: 'shopping',
  per: 'household',
  askedOf: 'newcomer',
  fields: { flavour: words },
  when: somePerson(oneOf(dish.ref.likes, 'cake')),
  check: (values, { get }): Record<string, string> =>
    get(weather.ref.sky) === 'rain' && values.flavour === 'ice' ? { flavour: 'cake.melts' } : {},
});
const rain = page('rain', {
  section: 'shopping',
  per: 'household',
  askedOf: 'newcomer',
  fields: { tent: words },
  when: all(oneOf(weather.ref.sky, 'rain'), not(answered(cake.ref.flavour))),
});

export const neutralPages = [guests, weather, birthday, dish, topping, allergy, cake, rain];
export const neutralForm = compileForm(neutralPages, guests.ref.list);
