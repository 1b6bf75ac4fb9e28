/**
 * Reading aloud: off until a person turns it on, then on until they turn it off or their sitting ends. It never speaks
 * by itself beside a screen reader. While it is on, each page is read as it comes, and what is touched is spoken.
 */

import { nodesIn, nodesOfPage, type SpokenNode, touched } from './collect.ts';
import { clearHighlight, highlight } from './highlight.ts';
import { createPlayer, type Track } from './player.ts';
import { speechOf } from './speech.ts';
import { voiceOf, voiceSummaries } from './voices.ts';

export const speeds = { slow: 0.75, normal: 1, fast: 1.4 } as const;
export type Speed = keyof typeof speeds;

/** What has to be said about the voice; keys of `kiosk:voice`. */
export type VoiceNote = 'missing' | 'rough' | 'partly';

export type ReadingState = {
  readonly on: boolean;
  readonly speed: Speed;
  readonly isSpeaking: boolean;
  readonly note: VoiceNote | undefined;
};

const silence: ReadingState = { on: false, speed: 'normal', isSpeaking: false, note: undefined };

let state = silence;
let language = 'de';
/** Which page is shown in which language; undefined between two screens. */
let place: string | undefined;
const listeners = new Set<() => void>();
const sound = new Audio();
const player = createPlayer(sound);

function become(change: Partial<ReadingState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

export const now = (): ReadingState => state;
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function hush(): void {
  player.stop();
  clearHighlight();
  become({ isSpeaking: false });
}

/** Speaks texts of the screen. @returns whether all of them can be heard */
async function speak(nodes: readonly SpokenNode[], from: string | undefined): Promise<boolean> {
  const voices = new Map(
    await Promise.all(
      [...new Set(nodes.map((node) => node.language))].map(async (one) => [one, await voiceOf(one)] as const),
    ),
  );
  // While it was loading, somebody went on.
  if (from !== place) return true;
  let isComplete = true;
  const tracks = nodes.flatMap(({ node, language: own, isValue }): readonly Track[] => {
    const voice = voices.get(own);
    const speech = voice && speechOf(node.data, voice, isValue);
    if (speech?.isComplete !== true) isComplete = isComplete && isValue;
    return (speech?.clips ?? []).map(({ start, end, addresses }) => ({
      addresses,
      onStart: () => {
        highlight(node, start, end);
        // Who listens is there, though the hands are still.
        window.dispatchEvent(new Event('heard'));
      },
    }));
  });
  if (tracks.length === 0) {
    hush();
    return isComplete;
  }
  become({ isSpeaking: true });
  player.play(tracks, () => {
    clearHighlight();
    become({ isSpeaking: false });
  });
  return isComplete;
}

const frame = () => new Promise((done) => requestAnimationFrame(done));

async function readPage(): Promise<void> {
  const here = place;
  const isRough = (await voiceSummaries())[language]?.rough === true;
  // The page, its texts and its form stand after one frame.
  await frame();
  if (!state.on || here !== place) return;
  become({ note: isRough ? 'rough' : undefined });
  if (!(await speak(nodesOfPage(language), here)) && here === place && state.on) become({ note: 'partly' });
}

const onClick = ({ target }: Event) => {
  const found = touched(target);
  // Read now: choosing may take it off the screen.
  if (found !== undefined) void speak(nodesIn(found, language), place);
};
const onToggle = ({ target }: Event) => {
  if (target instanceof HTMLDetailsElement && target.open) void speak(nodesIn(target, language), place);
};
/** What is said without being asked for: a mistake, and the question whether somebody is still there. */
const interruptions = '[role="alert"], dialog[role="alertdialog"]';
const watch = new MutationObserver((changes) => {
  for (const added of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
    if (!(added instanceof Element)) continue;
    const found = added.matches(interruptions) ? added : added.querySelector(interruptions);
    if (found !== null) {
      void interrupt(found);
      return;
    }
  }
});

async function interrupt(part: Element): Promise<void> {
  const here = place;
  // A dialog opens once it stands in the page.
  await frame();
  if (here === place) await speak(nodesIn(part, language), place);
}

function listen(): void {
  document.addEventListener('click', onClick, { capture: true });
  document.addEventListener('toggle', onToggle, { capture: true });
  watch.observe(document.body, { childList: true, subtree: true });
}
function unlisten(): void {
  document.removeEventListener('click', onClick, { capture: true });
  document.removeEventListener('toggle', onToggle, { capture: true });
  watch.disconnect();
}

export async function turnOn(): Promise<void> {
  const here = place;
  const voice = await voiceOf(language);
  if (here !== place) return;
  if (voice === undefined) {
    hush();
    unlisten();
    become({ on: false, note: 'missing' });
    return;
  }
  become({ on: true, note: undefined });
  listen();
  await readPage();
}

export function turnOff(): void {
  unlisten();
  hush();
  become({ on: false, note: undefined });
}

export function again(): void {
  become({ isSpeaking: true });
  player.again();
}

export function setSpeed(speed: Speed): void {
  player.setRate(speeds[speed]);
  become({ speed });
}

/** Another page, or the same one in another language: what was being said ends, the new one is read. */
export function arrive(page: string, shown: string): void {
  const next = `${page} ${shown}`;
  if (next === place) return;
  place = next;
  language = shown;
  hush();
  if (state.on) void turnOn();
  else become({ note: undefined });
}

/** Nothing is shown that could be read. */
export function depart(): void {
  place = undefined;
  unlisten();
  hush();
}

/** The next person begins with silence. */
export function forget(): void {
  turnOff();
  setSpeed('normal');
}

/** Speaks one part of the screen, also while reading is off: the small loudspeaker of a language. */
export async function speakPart(part: Element, own: string): Promise<void> {
  await speak(nodesIn(part, own), place);
}
