import { useDeskWords } from '../use-desk-words.ts';

/** Rehearsal shows on every screenshot and every glance; it lies over everything and takes no touch. A mark, not a text to be read. */
export function Watermark() {
  const words = useDeskWords();
  return <div className="watermark" aria-hidden="true" data-mark={words.say('rehearsal.badge')} />;
}
