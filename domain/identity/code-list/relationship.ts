/** Verwandtschaftsverhältnis: what the other person is to the one asked. */
import { codeList, codesOf } from '#domain/identity/code-list/code-list';

export const relationshipList = codeList('urn:de:fim:codeliste:verwandtschaftsverhältnis', '2020-08-17', [
  ['001', 'Ehegatte / Ehegattin'],
  ['002', 'Lebenspartner / Lebenspartnerin'],
  [
    '003',
    'andere Person, die mit der wohngeldberechtigten Person in einer Verantwortungs- und Einstehensgemeinschaft lebt',
  ],
  ['004', 'Großvater / Großmutter'],
  ['005', 'Vater / Mutter'],
  ['006', 'Kind'],
  ['007', 'Enkelkind'],
  ['008', 'Bruder / Schwester'],
  ['009', 'Onkel / Tante'],
  ['010', 'Neffe / Nichte'],
  ['011', 'Schwiegervater / Schwiegermutter'],
  ['012', 'Schwiegersohn / Schwiegertochter'],
  ['013', 'Stiefvater / Stiefmutter'],
  ['014', 'Stiefkind'],
  ['015', 'Schwager / Schwägerin'],
  ['016', 'Neffe oder Nichte des Ehegatten / der Ehegattin'],
  ['017', 'Neffe oder Nichte des Lebenspartners / der Lebenspartnerin'],
  ['018', 'Pflegekind (ohne Rücksicht auf das Alter)'],
  ['019', 'Pflegevater / Pflegemutter'],
  ['020', 'Kein Verwandtschaftsverhältnis'],
  ['999', 'Sonstiges'],
]);
export const relationshipCodes = codesOf(relationshipList);
export type RelationshipCode = (typeof relationshipCodes)[number];
