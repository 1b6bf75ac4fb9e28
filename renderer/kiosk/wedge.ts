/**
 * Tells a document reader that types (keyboard wedge) from a person who types. A reader sends the lines of a
 * machine-readable zone in a burst, each ended by Enter. No device is asked: only keys and their times are looked at.
 */
import { splitMrz } from '#domain/identity/mrz';

/** Milliseconds between two keys of a burst; people and held-down keys are slower. */
const keyGap = 40;
/** So many fast keys in a row are a burst. A person does not type capitals and fillers like this. */
const burstLength = 8;
/** Milliseconds a reader may pause between two lines. */
const lineGap = 700;

export type WedgeOutcome =
  /** Not ours. `began`: the first key of what may become a burst, so the field should be remembered now. */
  | { readonly kind: 'pass'; readonly began?: boolean }
  /** It is a burst: the field is put back to how it was, and this key goes nowhere. */
  | { readonly kind: 'takeOver' }
  /** Part of a burst: this key goes nowhere. */
  | { readonly kind: 'swallow' }
  /** It was none after all: the text goes into the field; a key that came with it passes. */
  | { readonly kind: 'release'; readonly text: string }
  | { readonly kind: 'read'; readonly lines: readonly string[] }
  /** Lines were read, but no whole zone. */
  | { readonly kind: 'incomplete' };

export type Wedge = {
  /** @param key as `KeyboardEvent.key` @param at milliseconds */
  readonly press: (key: string, at: number) => WedgeOutcome;
  /** No key for a while. Undefined: nothing was going on. */
  readonly rest: (at: number) => WedgeOutcome | undefined;
};

const pass: WedgeOutcome = { kind: 'pass' };
/** Keys that only change others. */
const silentKeys: ReadonlySet<string> = new Set(['Shift', 'CapsLock', 'AltGraph', 'NumLock']);
/** 30, 36 or 44 letters: a line; several lines without Enter between them are taken too. */
const lineLengths: ReadonlySet<number> = new Set([30, 36, 44]);

export function createWedge(): Wedge {
  let buffer = '';
  let burst = false;
  let lines: readonly string[] = [];
  let last = Number.NEGATIVE_INFINITY;

  const forget = () => {
    buffer = '';
    burst = false;
  };
  const release = (): WedgeOutcome => {
    const text = buffer;
    const held = burst;
    forget();
    return held ? { kind: 'release', text } : pass;
  };
  const endLine = (): WedgeOutcome => {
    if (!burst) return release();
    const whole = splitMrz([...lines, buffer].join('\n'));
    if (whole !== undefined) {
      forget();
      lines = [];
      return { kind: 'read', lines: whole };
    }
    if (!lineLengths.has(buffer.length)) {
      lines = [];
      return release();
    }
    lines = [...lines, buffer].slice(-2);
    forget();
    return { kind: 'swallow' };
  };

  return {
    press: (key, at) => {
      if (silentKeys.has(key)) return pass;
      const gap = at - last;
      last = at;
      if (key === 'Enter') return endLine();
      if (!/^[A-Z0-9<]$/.test(key)) return release();
      if (buffer !== '' && gap <= keyGap) {
        buffer += key;
        if (burst) return { kind: 'swallow' };
        burst = buffer.length >= burstLength;
        return burst ? { kind: 'takeOver' } : pass;
      }
      const held = release();
      buffer = key;
      if (held.kind === 'release') return { ...held, text: held.text };
      if (lines.length > 0 && gap <= lineGap) {
        burst = true;
        return { kind: 'takeOver' };
      }
      lines = [];
      return { kind: 'pass', began: true };
    },
    rest: (at) => {
      if (burst && at - last > keyGap) return release();
      if (lines.length > 0 && at - last > lineGap) {
        lines = [];
        return { kind: 'incomplete' };
      }
      return undefined;
    },
  };
}
