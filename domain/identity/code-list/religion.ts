/**
 * Rechtliche Zugehörigkeit zu einer öffentlich-rechtlichen Religionsgesellschaft (§ 3 (1) Nr. 11 BMG, DSMeld 1101),
 * as printed on a Meldeschein of 2022; the DSMeld list (annex 2) has more. Art. 9 GDPR: registry only.
 * A wrong entry triggers church tax. The regional names of free-religious and Jewish communities are not spelled out.
 */
import { codeList, codesOf } from '#domain/identity/code-list/code-list';

export const religionList = codeList('urn:de:dsmeld:blatt:1101', '2022', [
  ['rk', 'römisch-katholisch'],
  ['ak', 'altkatholisch'],
  ['ev', 'evangelisch'],
  ['lt', 'evangelisch-lutherisch'],
  ['rf', 'evangelisch-reformiert'],
  ['fr', 'französisch-reformiert'],
  ['fa', 'freireligiös (regional, fa)'],
  ['fb', 'freireligiös (regional, fb)'],
  ['fg', 'freireligiös (regional, fg)'],
  ['fm', 'freireligiös (regional, fm)'],
  ['fs', 'freireligiös (regional, fs)'],
  ['ib', 'israelitisch/jüdisch (regional, ib)'],
  ['iw', 'israelitisch/jüdisch (regional, iw)'],
  ['isby', 'israelitisch/jüdisch (Bayern)'],
  ['ishe', 'israelitisch/jüdisch (Hessen)'],
  ['il', 'israelitisch/jüdisch (regional, il)'],
  ['isnw', 'israelitisch/jüdisch (Nordrhein-Westfalen)'],
  ['jh', 'israelitisch/jüdisch (regional, jh)'],
  ['isrp', 'israelitisch/jüdisch (Rheinland-Pfalz)'],
  ['issl', 'israelitisch/jüdisch (Saarland)'],
  ['sn', 'keiner steuererhebenden Religionsgesellschaft angehörig'],
  ['oa', 'keiner öffentlich-rechtlichen Religionsgesellschaft angehörig'],
]);
export const religionCodes = codesOf(religionList);
export type ReligionCode = (typeof religionCodes)[number];
