/** On the profile for the jobcentre: the confirmed occupations with their codes, and what a recognition would be for. */
import type { Reader } from '#domain/agencies/whitelist';
import { occupationText } from '#domain/intake/labour-market/occupations/occupation';
import { experience, qualifications, recognition } from '#domain/intake/labour-market/qualification-pages';
import { type PaperBlock, type PaperRow, text } from '#domain/papers/paper';
import { type ProfileOccupation, workProfile } from '#domain/papers/work-profile';

const labels = { qualification: qualifications.ref.qualifications, job: experience.ref.jobs } as const;

function rowsOf({
  of,
  said,
  occupation,
  recognition: hint,
  withoutPapers,
}: ProfileOccupation): readonly PaperRow[] {
  if (occupation === undefined) return [];
  const codes = occupationText(occupation);
  const { page, field } = labels[of];
  return [
    { label: { page, field }, value: { plain: said === undefined ? codes : `${said}: ${codes}` } },
    ...(hint
      ? [
          {
            label: { page: recognition.key, field: recognition.ref.recognition.field },
            value: {
              texts: [
                text(`papers:workProfile.${hint.path}`),
                ...(withoutPapers ? [text('papers:workProfile.withoutPapers')] : []),
              ],
            },
          },
        ]
      : []),
  ];
}

/** @param reader of the person the paper is about */
export function occupationBlocks(reader: Reader): readonly PaperBlock[] {
  const rows = (workProfile(reader)?.occupations ?? []).flatMap(rowsOf);
  return rows.length === 0
    ? []
    : [{ block: 'facts', heading: text('papers:workProfile.title'), rows: [...rows] }];
}
