/**
 * The press: makes papers one after the other in a window nobody sees, and sends them to a printer. Knows no Electron;
 * the window is handed in. It is opened for one job and gone after it: nothing of a sitting waits there for the next.
 */
import type { PaperContent } from '#domain/papers/paper';
import { CallFailure } from '../call-failure.ts';

export type Printer = { readonly name: string; readonly label: string; readonly isDefault: boolean };

/** As much of a window as is needed. It calls `next` of the press by itself once its page is there. */
export type PaperWindow = {
  readonly pdf: () => Promise<Uint8Array>;
  /** @returns whether the printer took it */
  readonly print: (printer: string) => Promise<boolean>;
  readonly close: () => void;
};

export type PressPort = {
  readonly open: () => PaperWindow;
  readonly printers: () => Promise<readonly Printer[]>;
};

export type Press = {
  readonly printers: () => Promise<readonly Printer[]>;
  /** Makes each paper; `made` is told of it before it is printed, so that nothing is lost when no printer is there. */
  readonly run: (
    papers: readonly PaperContent[],
    printer: string | undefined,
    made: (index: number, pdf: Uint8Array) => void,
  ) => Promise<{ readonly printed: readonly number[] }>;
  /** The window's own call. */
  readonly next: (shown: number | undefined) => Promise<{ job: number; content: PaperContent }>;
};

/** A window that has not drawn a paper by then never will. */
const PATIENCE_MS = 20_000;

type Job = {
  readonly job: number;
  readonly content: PaperContent;
  readonly shown: PromiseWithResolvers<void>;
};

export function makePress({ open, printers }: PressPort): Press {
  let last = 0;
  let current: Job | undefined;
  let asked: PromiseWithResolvers<{ job: number; content: PaperContent }> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const hand = () => {
    if (!current || !asked) return;
    asked.resolve({ job: current.job, content: current.content });
    asked = undefined;
  };
  const draw = async (content: PaperContent): Promise<void> => {
    last += 1;
    const job: Job = { job: last, content, shown: Promise.withResolvers() };
    current = job;
    hand();
    const late = setTimeout(() => job.shown.reject(new CallFailure('paper.notMade')), PATIENCE_MS);
    try {
      await job.shown.promise;
    } finally {
      clearTimeout(late);
      current = undefined;
    }
  };
  const runOne: Press['run'] = async (papers, printer, made) => {
    asked = undefined;
    const window = open();
    const printed: number[] = [];
    try {
      for (const [index, content] of papers.entries()) {
        await draw(content);
        made(index, await window.pdf());
        if (printer !== undefined && (await window.print(printer))) printed.push(index);
      }
      return { printed };
    } finally {
      asked = undefined;
      window.close();
    }
  };

  return {
    printers,
    run: (...job) => {
      const mine = queue.then(() => runOne(...job));
      queue = mine.catch(() => undefined);
      return mine;
    },
    next: (shown) => {
      const waiting = Promise.withResolvers<{ job: number; content: PaperContent }>();
      asked = waiting;
      if (current && shown === current.job) current.shown.resolve();
      else hand();
      return waiting.promise;
    },
  };
}

/** Without windows there is nothing to draw on. */
export const nowhere: PressPort = {
  open: () => {
    throw new Error('paper.noWindow');
  },
  printers: async () => [],
};
