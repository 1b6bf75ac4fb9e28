/** Counts what the log holds, by code and channel. Whatever is no code is left out: the log should have none, and this relies on nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const code = z.string().regex(/^[a-zA-Z][a-zA-Z0-9.]{0,60}$/);
const lineShape = z.object({
  time: z.iso.datetime(),
  level: z.enum(['info', 'warn', 'error']),
  code,
  channel: z
    .string()
    .regex(/^[a-z]+:[a-zA-Z]{1,40}$/)
    .optional()
    .catch(undefined),
  /** `file.js:1:2`, the innermost of where an error happened */
  at: z.string().optional().catch(undefined),
});

export type CountedCode = {
  readonly level: string;
  readonly code: string;
  readonly channel?: string;
  /** place in the program */
  readonly at?: string;
  readonly number: number;
  readonly lastAt: string;
};

const MOST = 200;
/** The log's own parts, the older one first. */
const partsOf = (file: string): readonly string[] => [
  file.replace(/(\.log)?$/, '.old.log'),
  `${file}.old`,
  file,
];
const placeIn = (at: string | undefined): string | undefined =>
  /[\w.-]{1,60}\.[cm]?js:\d+:\d+/.exec(at ?? '')?.[0];

export function countCodes(file: string): readonly CountedCode[] {
  const counted = new Map<string, CountedCode>();
  for (const part of partsOf(file)) {
    if (!existsSync(part)) continue;
    for (const text of readFileSync(part, 'utf8').split('\n')) {
      const line = parseLine(text);
      if (!line) continue;
      const at = placeIn(line.at);
      const key = [line.level, line.code, line.channel, at].join(' ');
      const before = counted.get(key);
      counted.set(key, {
        level: line.level,
        code: line.code,
        ...(line.channel === undefined ? {} : { channel: line.channel }),
        ...(at === undefined ? {} : { at }),
        number: (before?.number ?? 0) + 1,
        lastAt: line.time,
      });
    }
  }
  return [...counted.values()].sort((a, b) => b.lastAt.localeCompare(a.lastAt)).slice(0, MOST);
}

function parseLine(text: string): z.infer<typeof lineShape> | undefined {
  try {
    return lineShape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
