/** The lists the codes of a payload come from. A payload names each once, with URN and version, in its header. */
import {
  countryList,
  documentKindList,
  dwellingTypeList,
  maritalStatusList,
  nationalityList,
  relationshipList,
  religionList,
  residenceStatusList,
  sexList,
} from '#domain/identity/code-lists';
import { iscoList, kldbList } from '#domain/intake/labour-market/occupations/occupation';
import type { Question } from '#domain/intake/question';

export type CodeListName = { readonly urn: string; readonly version: string };

const published: Readonly<Record<string, CodeListName>> = {
  sex: sexList,
  maritalStatus: maritalStatusList,
  religion: religionList,
  documentKind: documentKindList,
  dwellingType: dwellingTypeList,
  residenceStatus: residenceStatusList,
  relationship: relationshipList,
  country: countryList,
  nationality: nationalityList,
  /** ISO 639, two letters where there are two */
  language: { urn: 'urn:iso:std:iso:639', version: '2023' },
  /** International Standard Classification of Occupations (ILO) and Klassifikation der Berufe (BA) */
  isco08: iscoList,
  kldb2010: kldbList,
};

/** Lists of the form with a published list behind them under another name. */
const alias: Readonly<Record<string, string>> = { religionCode: 'religion' };

/** Name of the list a question's codes come from, undefined for a question without codes. */
export function listNameOf({ kind, list }: Pick<Question, 'kind' | 'list'>): string | undefined {
  switch (kind) {
    case 'country':
      return 'country';
    case 'countries':
      return 'nationality';
    case 'language':
      return 'language';
    case 'occupation':
      return 'occupation';
    case 'choice':
    case 'choices':
      return list && (alias[list] ?? list);
    default:
      return undefined;
  }
}

/** A list of our own grows with the form; its codes never change their meaning. */
export function codeListNamed(name: string): CodeListName {
  const { urn, version } = published[name] ?? {
    urn: `urn:kleines-rathaus:codelist:${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    version: '1',
  };
  return { urn, version };
}
