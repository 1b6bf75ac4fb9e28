import type { Persona } from '../persona.ts';
import { syrianFamily } from './01-syrian-family.ts';
import { singleNameMinor } from './02-single-name-minor.ts';
import { ukrainianMother } from './03-ukrainian-mother.ts';
import {
  eritreanHusband,
  ghanaianApplicant,
  humanitarianPermit,
  kurdFromTurkiye,
  longTimeApplicant,
  protectedWoman,
  recognisedRefugee,
  statelessPalestinian,
  toleratedTenant,
} from './singles.ts';

/** The twelve, in the order they are put in. */
export const personas: readonly Persona[] = [
  syrianFamily,
  ukrainianMother,
  recognisedRefugee,
  singleNameMinor,
  ghanaianApplicant,
  toleratedTenant,
  humanitarianPermit,
  protectedWoman,
  eritreanHusband,
  statelessPalestinian,
  kurdFromTurkiye,
  longTimeApplicant,
];
