/**
 * Common occupations of newcomers with the codes the jobcentre works with. The codes were compared, row by row, with the
 * Umsteigeschlüssel of the Bundesagentur für Arbeit from KldB 2010 (überarbeitete Fassung 2020, 5 digits) to ISCO-08
 * (4 digits): each pair stands in it. Titles are everyday ones, not those of the list.
 */
import { type WorkField, workFields } from '#domain/intake/labour-market/work-fields';

/** Neither list has a URN of its own that we know of. */
export const iscoList = {
  urn: 'urn:kleines-rathaus:codelist:isco-08',
  name: 'ISCO-08',
  version: '2008',
} as const;
export const kldbList = {
  urn: 'urn:kleines-rathaus:codelist:kldb-2010',
  name: 'KldB 2010',
  version: '2010, überarbeitete Fassung 2020',
} as const;

/**
 * Who may practise it, or bear its title. `practice`: a foreign qualification must be recognised first; `ownBusiness`:
 * only to be self-employed one needs a Meister or an exception (§§ 8, 9 HwO).
 */
export const regulations = {
  physician: { kind: 'practice', law: '§ 2 (1) BÄO', confidence: 'law' },
  dentist: { kind: 'practice', law: '§ 1 (1) ZHG', confidence: 'law' },
  veterinarian: { kind: 'practice', law: '§ 2 (1) BTÄO', confidence: 'law' },
  pharmacist: { kind: 'practice', law: '§ 2 (1) BApO', confidence: 'law' },
  pharmacyAssistant: { kind: 'practice', law: '§ 1 PTAG', confidence: 'law' },
  nurse: { kind: 'practice', law: '§ 1 PflBG', confidence: 'law' },
  midwife: { kind: 'practice', law: '§ 5 (1) HebG', confidence: 'law' },
  paramedic: { kind: 'practice', law: '§ 1 (1) NotSanG', confidence: 'law' },
  medicalTechnologist: { kind: 'practice', law: '§ 1 (1) MTBG', confidence: 'law' },
  physiotherapist: { kind: 'practice', law: '§ 1 (1) MPhG', confidence: 'law' },
  occupationalTherapist: { kind: 'practice', law: '§ 1 (1) ErgThG', confidence: 'law' },
  speechTherapist: { kind: 'practice', law: '§ 1 (1) LogopG', confidence: 'law' },
  psychotherapist: { kind: 'practice', law: '§ 1 (1) PsychThG', confidence: 'law' },
  drivingInstructor: { kind: 'practice', law: '§ 1 (1) FahrlG', confidence: 'law' },
  lawyer: { kind: 'practice', law: '§ 4 BRAO', confidence: 'law' },
  taxAdviser: { kind: 'practice', law: '§ 3 StBerG', confidence: 'law' },
  /** Teachers, educators, social workers, engineers, architects: law of the Land, which was not read. */
  land: { kind: 'practice', law: 'Landesrecht', confidence: 'unverified' },
  /** The list of crafts is Anlage A, which was not at hand. */
  craft: { kind: 'ownBusiness', law: '§ 1 (1) HwO, Anlage A', confidence: 'unverified' },
} as const;
export type Regulation = keyof typeof regulations;

export type Occupation = {
  readonly id: string;
  /** German, as it is written on a paper */
  readonly title: string;
  readonly field: WorkField;
  /** unit group, four digits */
  readonly isco08: string;
  /** Berufsgattung, five digits; the last one is the level the work asks for, here the usual one */
  readonly kldb2010: string;
  /** `source`: title and group say the same; `unverified`: that they do is our own judgement (marked `?`) */
  readonly confidence: 'source' | 'unverified';
  readonly regulation?: Regulation;
  /** By language (`latin`: words of other scripts as they are heard); drafts, as all our other languages are. */
  readonly words: Readonly<Record<string, readonly string[]>>;
};

/** "Schneider/in (KldB 2010: 28222, ISCO-08: 7531)": the same in every language, as the titles are German. */
export const occupationText = ({
  title,
  isco08,
  kldb2010,
}: Pick<Occupation, 'title' | 'isco08' | 'kldb2010'>): string =>
  `${title} (${kldbList.name}:\u00a0${kldb2010}, ${iscoList.name}:\u00a0${isco08})`;

/**
 * Rows `id | title | field | ISCO-08 | KldB 2010 | regulation`, each followed by its words, a language a line.
 * @throws 'occupations.row …' the table is wrong, which a test finds
 */
export function readOccupations(rows: string): readonly Occupation[] {
  const read: (Occupation & { words: Record<string, readonly string[]> })[] = [];
  for (const line of rows.split('\n').filter((text) => text.trim() !== '')) {
    const last = read.at(-1);
    const words = /^ {2}([a-z]+): (.+)$/.exec(line);
    if (words?.[1] && words[2] && last) {
      last.words[words[1]] = words[2].split(', ');
      continue;
    }
    const [id = '', title = '', field = '', isco08 = '', kldb = '', regulation = ''] = line.split(' | ');
    const isField = (workFields as readonly string[]).includes(field);
    const isRegulation = regulation === '-' || Object.hasOwn(regulations, regulation);
    if (!isField || !isRegulation || !/^\d{4}$/.test(isco08) || !/^\d{5}\??$/.test(kldb))
      throw new Error(`occupations.row ${line}`);
    read.push({
      id,
      title,
      field: field as WorkField,
      isco08,
      kldb2010: kldb.slice(0, 5),
      confidence: kldb.endsWith('?') ? 'unverified' : 'source',
      ...(regulation === '-' ? {} : { regulation: regulation as Regulation }),
      words: {},
    });
  }
  return read;
}
