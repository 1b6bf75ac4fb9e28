import { lazy, Suspense, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useLive } from '../use-live.ts';

// Papers bring their texts and the looks of a sheet along; the desk opens without them.
const SheetView = lazy(() => import('../../papers/SheetView.tsx'));

const zooms = [0.75, 1, 1.25, 1.5, 2, 3] as const;

export type PaperPreviewProps = {
  readonly record: string;
  readonly paper: string;
  readonly title: string;
  readonly busy: boolean;
  /** Left out where there is no printer. */
  readonly onPrint?: () => void;
  /** Left out where nothing may be kept yet. */
  readonly onKeep?: () => void;
  readonly onClose: () => void;
};

/** A paper as it would come out of the printer, looked at before anything is printed. */
export function PaperPreview({ record, paper, title, busy, onPrint, onKeep, onClose }: PaperPreviewProps) {
  const words = useDeskWords();
  const [zoom, setZoom] = useState<(typeof zooms)[number]>(1);
  const live = useLive(
    `${record}/${paper}`,
    (desk) => desk.paper({ record, paper }),
    (change) => change.record === record,
  );
  const step = (by: 1 | -1) => setZoom((now) => zooms[zooms.indexOf(now) + by] ?? now);
  return (
    <Dialog
      name="paper"
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button look="tertiary" onPress={() => step(-1)} disabled={zoom === zooms[0]} action="zoomOut">
            {words.say('papers.smaller')}
          </Button>
          <span className="preview__zoom" role="status">
            {words.say('papers.zoom', { percent: Math.round(zoom * 100) })}
          </span>
          <Button look="tertiary" onPress={() => step(1)} disabled={zoom === zooms.at(-1)} action="zoomIn">
            {words.say('papers.larger')}
          </Button>
          <Button look="secondary" onPress={onClose} action="closePreview">
            {words.say('close')}
          </Button>
          {onKeep === undefined ? null : (
            <Button look="secondary" onPress={onKeep} disabled={busy} action="keepPreviewed">
              {words.say('papers.keep')}
            </Button>
          )}
          {onPrint === undefined ? null : (
            <Button look="primary" onPress={onPrint} disabled={busy} action="printPreviewed" autoFocus>
              {words.say('papers.print')}
            </Button>
          )}
        </>
      }
    >
      <Fault error={live.error} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the sheet is scrolled by keys, too. */}
      <section className="preview__place" tabIndex={0} aria-label={title}>
        {live.value === undefined ? null : (
          <Suspense fallback={null}>
            <SheetView content={live.value} zoom={zoom} />
          </Suspense>
        )}
      </section>
    </Dialog>
  );
}
