/** Persona 2: Afghan with one name, "17 or 18", alone: everything stops until the youth office has been called. */
import type { Persona } from '../persona.ts';
import { staffAnswers } from './common.ts';

export const singleNameMinor: Persona = {
  id: 'singleNameMinor',
  language: 'en',
  members: { he: { called: 'Namuna', relation: 'self', ageGroup: 'unsure' } },
  all: { ...staffAnswers('fa'), guardian: { present: 'no' } },
  each: {},
  until: { page: 'ageCheck' },
};
