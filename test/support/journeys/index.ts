/** Every journey there is. */
import { exitObliged } from './exit-obliged.ts';
import type { Journey } from './journey.ts';
import { marriedMinor } from './married-minor.ts';
import { persona01 } from './persona-01.ts';
import { persona02, persona02Listed } from './persona-02.ts';
import { persona03 } from './persona-03.ts';
import { persona05 } from './persona-05.ts';
import { persona06 } from './persona-06.ts';
import { persona08 } from './persona-08.ts';
import { persona09 } from './persona-09.ts';
import { persona10 } from './persona-10.ts';
import { persona11 } from './persona-11.ts';
import { absentParent, unknownCustody } from './possibly-alone.ts';

export const journeys: readonly Journey[] = [
  persona01,
  persona02,
  persona02Listed,
  persona03,
  persona05,
  persona06,
  persona08,
  persona09,
  persona10,
  persona11,
  marriedMinor,
  exitObliged,
  absentParent,
  unknownCustody,
];
