/** Papers at the desk: which there are, how one looks, making, keeping and printing them. */

import { createHash, randomUUID } from 'node:crypto';
import type { DeskPapers, PressOutcome } from '#domain/contract/paper-shapes';
import { agencyIds } from '#domain/intake/agency';
import type { PaperContent } from '#domain/papers/paper';
import { attachedTo, type Paper, papersOf } from '#domain/papers/papers';
import { signedText } from '#domain/papers/signing';
import { type PaperSite, paperSource } from '#domain/papers/source';
import type { Actor, IntakeRecord } from '#domain/record/intake-record';
import { CallFailure } from '../call-failure.ts';
import type { Clock } from '../clock.ts';
import type { Press } from '../papers/press.ts';
import type { StationSite } from '../site/site-file.ts';
import type { AgencyPlaces } from './agency-places.ts';
import type { Readings } from './readings.ts';
import type { Station } from './station.ts';

export type PapersDeskOptions = {
  readonly station: Station;
  readonly press: Press;
  readonly site: StationSite;
  readonly places: AgencyPlaces;
  readonly actor: () => Actor;
  readonly readings: Readings;
  readonly clock: Clock;
  readonly changed: (record: string) => void;
};

export type PapersDesk = ReturnType<typeof makePapersDesk>;

export function makePapersDesk(options: PapersDeskOptions) {
  const { station, press, site, places, actor, readings, clock, changed } = options;
  const about = paperSite(site, places);

  const papersFor = (record: IntakeRecord): readonly Paper[] => {
    const now = clock.now().toISOString();
    const assessment = station.opened().sittings.assessmentOf(record);
    return papersOf(paperSource(record, about, station.rehearsal, now, assessment)).map(withHash);
  };
  const find = (papers: readonly Paper[], key: string): Paper => {
    const paper = papers.find((one) => one.key === key);
    if (!paper) throw new CallFailure('paper.unknown');
    return paper;
  };

  return {
    papers: async (id: string): Promise<DeskPapers> => {
      const { sittings, store } = station.opened();
      const record = sittings.find(id);
      const kept = new Map(store.papers.kept(id, record.version).map((one) => [one.paper, one.madeAt]));
      const prints = store.papers.prints(id, record.version);
      return {
        papers: papersFor(record).map(({ key, paper, called }) => ({
          key,
          paper,
          called,
          keptAt: kept.get(key),
          printed: prints.get(key) ?? 0,
        })),
        printers: (await press.printers()).map((printer) => ({ ...printer })),
        fixed: site.printer,
        draft: record.state === 'draft',
      };
    },
    paper: (id: string, key: string): PaperContent => {
      const record = station.opened().sittings.find(id);
      const { content } = find(papersFor(record), key);
      readings.note({ action: 'paper.read', record: id, why: 'papers', detail: `${record.version} ${key}` });
      return content;
    },
    press: async (
      id: string,
      keys: readonly string[],
      printer: string | undefined,
    ): Promise<PressOutcome> => {
      const by = actor();
      const { sittings, store } = station.opened();
      const record = sittings.find(id);
      const { version, state } = record;
      const isDraft = state === 'draft';
      const all = papersFor(record);
      const papers = keys.map((key) => find(all, key));
      const known = printer === undefined ? [] : await press.printers();
      const isThere = printer !== undefined && known.some(({ name }) => name === printer);
      // Nothing is kept of a draft, so there is nothing to be made.
      if (isDraft && !isThere) throw new CallFailure('paper.noPrinter');
      const before = store.papers.prints(id, version);
      let kept = 0;
      const { printed } = await press.run(
        papers.map(({ content }) => content),
        isThere ? printer : undefined,
        (index, pdf) => {
          // Purged or corrected meanwhile: what was made belongs to nothing any more.
          const stands = sittings.find(id);
          if (stands.version !== version || stands.state !== state) throw new CallFailure('record.notSealed');
          if (isDraft) return;
          const { key, paper } = papers[index] as Paper;
          const agency = attachedTo[paper];
          const alike = all.filter((one) => one.paper === paper);
          const number = alike.findIndex((one) => one.key === key) + 1;
          const along = agency && { agency, id: randomUUID(), name: `${paper}-${number}.pdf` };
          const made = { id: clock.uuid(), at: clock.now().toISOString(), pdf };
          store.papers.keep(id, version, key, made, along);
          store.records.audit({
            action: 'paper.keep',
            record: id,
            actor: by,
            why: 'papers',
            detail: `${version} ${key}`,
          });
          kept += 1;
        },
      );
      for (const index of printed) {
        const { key } = papers[index] as Paper;
        const again = (before.get(key) ?? 0) > 0 ? 'paper.reprint' : 'paper.print';
        const action = isDraft ? 'paper.printDraft' : again;
        store.records.audit({ action, record: id, actor: by, why: 'papers', detail: `${version} ${key}` });
      }
      changed(id);
      const fault =
        printer === undefined || printed.length === papers.length
          ? undefined
          : isThere
            ? ('paper.notPrinted' as const)
            : ('paper.noPrinter' as const);
      return { kept, printed: printed.length, fault };
    },
  };
}

/** What is signed says on its foot what it says, so that a signed draft can be compared with the sealed sheet. */
function withHash(paper: Paper): Paper {
  if (paper.paper !== 'registration') return paper;
  const { content } = paper;
  const contentHash = createHash('sha256').update(signedText(content)).digest('hex');
  return { ...paper, content: { ...content, reference: { ...content.reference, contentHash } } };
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
