import { Bilingual, Text } from '../../i18n/Text.tsx';

/** Nobody may take the exercise for the real thing: a line at the top and a mark across the screen. */
export function Rehearsal() {
  return (
    <>
      <p className="rehearsal" role="note">
        <Bilingual of="kiosk:rehearsal.note" />
      </p>
      <div className="watermark" aria-hidden="true">
        <Text of="kiosk:rehearsal.mark" />
      </div>
    </>
  );
}
