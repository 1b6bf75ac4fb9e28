/** Papers at the desk: which there are, how one looks, making, keeping and printing them. */

import { randomUUID } from 'node:crypto';
import type { DeskPapers, PressOutcome } from '#domain/contract/paper-shapes';
import type { PaperContent } from '#domain/papers/paper';
import { attachedTo, type Paper } from '#domain/papers/papers';
import type { Actor } from '#domain/record/intake-record';
import { CallFailure } from '../call-failure.ts';
import type { Clock } from '../clock.ts';
import type { Press } from '../papers/press.ts';
import type { StationSite } from '../site/site-file.ts';
import type { Access } from './access.ts';
import type { Readings } from './readings.ts';
import type { Sheets } from './sheets.ts';
import type { Station } from './station.ts';

export type PapersDeskOptions = {
  readonly station: Station;
  readonly press: Press;
  readonly sheets: Sheets;
  readonly site: StationSite;
  readonly actor: () => Actor;
  readonly readings: Readings;
  readonly access: Access;
  readonly clock: Clock;
  readonly changed: (record: string) => void;
};

export type PapersDesk = ReturnType<typeof makePapersDesk>;

export function makePapersDesk(options: PapersDeskOptions) {
  const { station, press, sheets, site, actor, readings, access, clock, changed } = options;
  const papersFor = sheets.papersOf;
  const find = (papers: readonly Paper[], key: string): Paper => {
    const paper = papers.find((one) => one.key === key);
    if (!paper) throw new CallFailure('paper.unknown');
    return paper;
  };

  return {
    papers: async (id: string): Promise<DeskPapers> => {
      const { sittings, store } = station.opened();
      const record = sittings.find(id);
      access.need(record);
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
      access.need(record);
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
      access.need(record);
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
