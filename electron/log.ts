/** The station's log: one JSON object a line, ids and codes only. Loaded after the windows show. */
export type LogLevel = 'info' | 'warn' | 'error';
export type LogLine = {
  readonly code: string;
  readonly channel?: string;
  readonly record?: string;
  readonly agency?: string;
  readonly batch?: string;
  readonly entry?: string;
  readonly receipt?: string;
  readonly name?: string;
  readonly at?: string;
  /** milliseconds */
  readonly took?: number;
};
export type Log = (level: LogLevel, line: LogLine) => void;

const MOST_BYTES = 5_000_000;

/** @param file where to write; its predecessor is kept as `….old` */
export function fileLog(
  file: string,
  now: () => Date,
): { readonly log: Log; readonly open: () => Promise<void> } {
  const early: (readonly [LogLevel, string])[] = [];
  let write = (level: LogLevel, line: string): void => {
    early.push([level, line]);
    if (level === 'error') process.stderr.write(`${line}\n`);
  };
  return {
    log: (level, line) => write(level, JSON.stringify({ time: now().toISOString(), level, ...line })),
    open: async () => {
      const { default: logger } = await import('electron-log/node.js');
      logger.transports.console.level = false;
      logger.transports.file.resolvePathFn = () => file;
      logger.transports.file.maxSize = MOST_BYTES;
      logger.transports.file.format = ({ message }) => [message.data.join(' ')];
      write = (level, line) => logger[level](line);
      for (const [level, line] of early.splice(0)) write(level, line);
    },
  };
}

/** Where an error happened, without its message: a message may quote what somebody entered. */
export function placeOf(error: unknown): { readonly name: string; readonly at: string } {
  if (!(error instanceof Error)) return { name: typeof error, at: '' };
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(.*[\\/]/, '('))
    .join(' < ');
  return { name: error.name, at };
}
