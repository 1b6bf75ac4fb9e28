/** Reads a person list from elsewhere: CSV (comma, semicolon or tab), or JSON, one object a person. */
import type { ListedPerson } from './list.ts';

/** Our columns and what others call them; compared in lower case without signs. */
const columns: Readonly<Record<keyof ListedPerson, string>> = {
  person:
    'person personid truth trueid cluster clusterid entity entityid uniqueid same sameas duplicateof group groupid',
  family: 'family familyname surname lastname name familienname nachname',
  given: 'given givenname givennames firstname forename vorname vornamen',
  birthName: 'birthname maidenname geburtsname',
  otherNames: 'othernames alias aliases formername formernames middlename',
  ownScript: 'ownscript nativename originalname',
  father: 'father fathername fathersname patronymic vatersname',
  mother: 'mother mothername mothersname',
  birth: 'birth birthdate dateofbirth dob geburtsdatum born',
  birthPlace: 'birthplace placeofbirth geburtsort',
  sex: 'sex gender geschlecht',
  nationality: 'nationality nationalities citizenship country staatsangehoerigkeit',
  document: 'document documents documentnumber passport passportnumber docnumber idnumber ausweisnummer',
};

const fieldOf = (header: string): keyof ListedPerson | undefined => {
  const plain = header
    .toLowerCase()
    .replace(/ö/g, 'oe')
    .replace(/[^a-z]/g, '');
  return (Object.keys(columns) as (keyof ListedPerson)[]).find((field) =>
    columns[field].split(' ').includes(plain),
  );
};

/** RFC 4180, and the divider that the first line has most of. */
function readCsv(text: string): readonly (readonly string[])[] {
  const firstLine = text.slice(0, text.indexOf('\n'));
  const divider = [',', ';', '\t'].reduce((best, sign) =>
    firstLine.split(sign).length > firstLine.split(best).length ? sign : best,
  );
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === divider || sign === '\n') {
      row.push(cell);
      cell = '';
      if (sign === '\n') {
        rows.push(row);
        row = [];
      }
    } else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows.filter((cells) => cells.some((one) => one.trim() !== ''));
}

const readJson = (text: string): readonly Readonly<Record<string, unknown>>[] =>
  text.trimStart().startsWith('[')
    ? JSON.parse(text)
    : text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line));

/**
 * @returns the rows in their order
 * @throws Error that says what is missing
 */
export function readList(text: string): readonly ListedPerson[] {
  const plain = text.replace(/^\ufeff/, '');
  const isJson = /^\s*[[{]/.test(plain);
  const objects: readonly (readonly (readonly [string, unknown])[])[] = isJson
    ? readJson(plain).map((object) => Object.entries(object))
    : (() => {
        const [header = [], ...rows] = readCsv(plain);
        return rows.map((cells) => header.map((name, column) => [name, cells[column] ?? ''] as const));
      })();
  const list = objects.map((entries) => {
    const row: Partial<Record<keyof ListedPerson, string>> = {};
    for (const [name, value] of entries) {
      const field = fieldOf(name);
      const said = Array.isArray(value) ? value.join(', ') : String(value ?? '').trim();
      if (field !== undefined && said !== '') row[field] ??= said;
    }
    return row;
  });
  if (list.length === 0) throw new Error('The list has no rows.');
  if (!list.some(({ person }) => person !== undefined)) {
    throw new Error('No column says which rows are one person: call it "person".');
  }
  if (!list.some(({ family, given }) => family !== undefined || given !== undefined)) {
    throw new Error('No column holds a name: call them "family" and "given".');
  }
  // A row without a truth of its own is nobody else's.
  return list.map((row, place) => ({ ...row, person: row.person ?? `row ${place}` }));
}

export function writeList(list: readonly ListedPerson[]): string {
  const names = Object.keys(columns) as (keyof ListedPerson)[];
  const cell = (text = '') => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [names.join(), ...list.map((row) => names.map((name) => cell(row[name])).join())].join('\n');
}
