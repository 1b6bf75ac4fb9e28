/** The papers of a record as they stand now: with the site's names, what they say as a hash, and who signed exactly that. */
import { createHash } from 'node:crypto';
import { agencyIds } from '#domain/intake/agency';
import { type Paper, papersOf, papersToSign, signedPaper } from '#domain/papers/papers';
import { type Drawn, signedText, withSignatures } from '#domain/papers/signing';
import { type PaperSite, type PaperSource, paperSource } from '#domain/papers/source';
import type { IntakeRecord } from '#domain/record/intake-record';
import type { Assessment } from '#domain/rules/assess';
import type { Clock } from '../clock.ts';
import type { StationSite } from '../site/site-file.ts';
import type { KeptSignature } from '../store/signatures.ts';
import type { AgencyPlaces } from './agency-places.ts';
import type { Station } from './station.ts';

export type Sheets = {
  readonly papersOf: (record: IntakeRecord) => readonly Paper[];
  /** What is to be signed, also while the household still answers. */
  readonly toSign: (record: IntakeRecord) => readonly Paper[];
  /** What a paper beside them is made from. */
  readonly sourceOf: (record: IntakeRecord) => PaperSource;
};

type SheetsOptions = {
  readonly station: Station;
  readonly site: StationSite;
  readonly places: AgencyPlaces;
  readonly clock: Clock;
};

export function makeSheets({ station, site, places, clock }: SheetsOptions): Sheets {
  const about = paperSite(site, places);
  const madeNow = ({ id }: IntakeRecord) => ({
    rehearsal: station.rehearsal,
    madeAt: clock.now().toISOString(),
    appointments: station.opened().store.appointments.of(id),
  });
  const make = (papers: typeof papersOf, record: IntakeRecord, assessment?: Assessment): readonly Paper[] => {
    const { store } = station.opened();
    const kept = store.signatures.of(record.id, record.version);
    return papers(paperSource(record, about, madeNow(record), assessment)).map((paper) =>
      paper.paper === signedPaper ? { ...paper, content: signed(paper.content, kept) } : paper,
    );
  };
  return {
    papersOf: (record) => make(papersOf, record, station.opened().sittings.assessmentOf(record)),
    // Asked for after every touch while it is looked through: what the rules suggest is not signed.
    toSign: (record) => make(papersToSign, record),
    sourceOf: (record) =>
      paperSource(record, about, madeNow(record), station.opened().sittings.assessmentOf(record)),
  };
}

/** Its foot says what it says, so that a signed draft can be compared with the sealed sheet. */
function signed(content: Paper['content'], kept: readonly KeptSignature[]): Paper['content'] {
  const contentHash = createHash('sha256').update(signedText(content)).digest('hex');
  const drawn = kept.flatMap((one): readonly [string, Drawn][] =>
    one.path === undefined || one.contentHash !== contentHash
      ? []
      : [[one.person, { path: one.path, at: one.signedAt, contentHash }]],
  );
  const reference = { ...content.reference, contentHash };
  return withSignatures({ ...content, reference }, new Map(drawn));
}

/** What papers may say of the site: nothing of keys and transports. */
function paperSite(site: StationSite, places: AgencyPlaces): PaperSite {
  const { centre, municipality, visits, privacyOfficer } = site;
  const { landlord, helpline } = centre;
  return {
    centre: centre.name,
    address: addressLine(centre.address),
    landlord: { name: landlord.name, address: addressLine(landlord.address) },
    municipality: municipality.name,
    ...(helpline === undefined ? {} : { helpline }),
    ...(privacyOfficer === undefined ? {} : { privacyOfficer }),
    ...(visits?.employmentAgency ? { employmentAgency: visits.employmentAgency } : {}),
    agencies: Object.fromEntries(
      agencyIds.map((agency) => {
        const { name } = places(agency);
        return [agency, { ...(name === undefined ? {} : { name }), ...visits?.[agency] }];
      }),
    ) as PaperSite['agencies'],
  };
}

const addressLine = ({ street, houseNumber, postalCode, town }: StationSite['centre']['address']): string =>
  `${street} ${houseNumber}, ${postalCode} ${town}`;
