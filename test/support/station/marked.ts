/** A household whose every own word is a mark that stands nowhere else, and the places such a mark could stay in. */
import type { ElectronApplication, Page } from '@playwright/test';
import { type Journey, value } from '../journeys/journey.ts';
import { persona09 } from '../journeys/persona-09.ts';
import { arrivalCertificate } from '../journeys/usual.ts';
import { callKiosk } from './launch.ts';

/** None of these is part of a text, of a code list or of the program. */
export const marks = [
  'Merkwortrufname',
  'Merkwortfamilie',
  'Merkwortvorname',
  'Merkwortvater',
  'Merkwortkette',
  'Merkwortort',
  'A1234540',
  'MED<<MESALE',
] as const;

export const marked: Journey = {
  ...persona09,
  language: 'ar',
  members: [{ alias: 'abel', called: 'Merkwortrufname', relation: 'self', ageGroup: 'adult' }],
  answers: {
    ...persona09.answers,
    ...arrivalCertificate('abel', 'A1234540', [
      'MED<<MESALE<<ABEL<<<<<<<<<<<<<<<<<<<',
      'A1234540<1ERI9501016M2703028<<<<<<<6',
    ]),
    'officialName/abel': {
      onlyName: value('no'),
      familyName: value('Merkwortfamilie'),
      givenNames: value(['Merkwortvorname']),
    },
    'formerNames/abel': {
      kinds: value(['fatherName']),
      fatherName: value('Merkwortvater'),
      nameChain: value('Merkwortkette'),
    },
    'birth/abel': {
      birthDate: value({ year: 1995, month: 1, day: 1, precision: 'day' }),
      birthPlace: value('Merkwortort'),
      birthCountry: value('224'),
    },
    'religion/abel': { membership: value('none') },
  },
};

/** Everything a script of the page could still read: document, values, stores, history, globals, requests. */
export async function reachable(kiosk: Page): Promise<string> {
  const inPage = await kiosk.evaluate(async () => {
    const parts: string[] = [document.documentElement.outerHTML, document.title, location.href, window.name];
    for (const field of document.querySelectorAll('input, textarea, select')) {
      parts.push((field as HTMLInputElement).value, (field as HTMLInputElement).defaultValue ?? '');
    }
    for (const store of [localStorage, sessionStorage]) parts.push(JSON.stringify({ ...store }));
    parts.push(JSON.stringify(history.state), document.cookie, String(getSelection()));
    for (const { name } of await indexedDB.databases()) parts.push(`database ${name}`);
    for (const name of await caches.keys().catch(() => [])) parts.push(`cache ${name}`);
    for (const entry of performance.getEntries()) parts.push(entry.name);
    for (const key of Object.getOwnPropertyNames(window)) {
      try {
        parts.push(JSON.stringify((window as never)[key]) ?? '');
      } catch {
        // Round or closed: nothing that was put there as text.
      }
    }
    return parts.join('\n');
  });
  return `${inPage}\n${JSON.stringify(await callKiosk(kiosk, 'view', {}))}`;
}

/** Every text the page's process still holds after a collection of garbage: also what no script can reach. */
export async function heapOf(kiosk: Page): Promise<string> {
  const session = await kiosk.context().newCDPSession(kiosk);
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return parts.join('');
}

/** Without the number of people who wait. */
export const titlesOf = async (app: ElectronApplication): Promise<readonly string[]> => {
  const titles = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
  return titles.map((title) => title.replace(/^\(\d+\) /, ''));
};

export const marksIn = (text: string): readonly string[] => marks.filter((mark) => text.includes(mark));
