import { type ReactNode, useState } from 'react';
import { useDeskWords } from '../use-desk-words.ts';
import type { Live } from '../use-live.ts';
import { DryRun } from './DryRun.tsx';
import { MorningSheet } from './MorningSheet.tsx';
import { type Outbox, OutboxView } from './OutboxView.tsx';

export type Correcting = {
  readonly record: string;
  readonly entry: string;
  readonly step?: string;
  readonly field?: string;
};

type OutboxPagesProps = {
  readonly outbox: Live<Outbox>;
  /** name of the station, for the sheet */
  readonly site: string;
  readonly rehearsal: boolean;
  readonly onOpen: (record: string) => void;
  readonly onCorrect: (where: Correcting) => void;
};

type Page = 'entries' | 'sheet' | 'dryRun';
const pages = [
  ['entries', 'outbox.pageEntries'],
  ['sheet', 'outbox.pageSheet'],
  ['dryRun', 'outbox.pageDryRun'],
] as const satisfies readonly (readonly [Page, string])[];

/** What left the house and what will: its entries, the sheet of the morning, and what tonight would bring. */
export function OutboxPages({ outbox, site, rehearsal, onOpen, onCorrect }: OutboxPagesProps) {
  const words = useDeskWords();
  const [page, setPage] = useState<Page>('entries');
  const shown: Readonly<Record<Page, () => ReactNode>> = {
    entries: () => <OutboxView outbox={outbox} onOpen={onOpen} onCorrect={onCorrect} />,
    sheet: () => <MorningSheet site={site} rehearsal={rehearsal} onOpen={onOpen} />,
    dryRun: () => <DryRun />,
  };
  return (
    <div className="outbox">
      <nav className="outbox__pages" aria-label={words.say('outbox.pages')}>
        {pages.map(([key, text]) => (
          <button
            key={key}
            type="button"
            className="outbox__page"
            aria-current={page === key ? 'page' : undefined}
            data-action={`page-${key}`}
            onClick={() => setPage(key)}
          >
            {words.say(text)}
          </button>
        ))}
      </nav>
      {shown[page]()}
    </div>
  );
}
