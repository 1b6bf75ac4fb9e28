/**
 * One durable transaction for everybody who comes at the same moment. Waiting for the disk is what a small
 * transaction costs; several transfers side by side wait for it once.
 */
import { MOMENT_MS } from '../in-a-moment.ts';
import type { Connection } from './database.ts';
import { withStoreCodes } from './store-error.ts';

/** `soon`: nothing waits for it; it goes along with the next that is needed `now`, or by itself after a moment. */
export type Together = <Value>(work: () => Value, when?: 'now' | 'soon') => Promise<Value>;

type Job = { readonly run: () => void; readonly settle: (failure?: { readonly error: unknown }) => void };

const made = new WeakMap<Connection, Together>();

/** The same for everybody who uses this connection. */
export function groupCommit(connection: Connection): Together {
  const found = made.get(connection) ?? makeGroupCommit(connection);
  made.set(connection, found);
  return found;
}

function makeGroupCommit(connection: Connection): Together {
  let waiting: Job[] = [];
  let isNow = false;
  let timer: NodeJS.Timeout | undefined;
  // Inside the shared transaction each has a savepoint of its own: what fails takes nobody along.
  const alone = connection.transaction((work: () => void) => work());
  const all = connection.transaction((jobs: readonly Job[]) =>
    jobs.map(({ run }) => {
      try {
        alone(run);
        return undefined;
      } catch (error) {
        return { error };
      }
    }),
  );

  const commit = () => {
    const jobs = waiting;
    waiting = [];
    isNow = false;
    clearTimeout(timer);
    timer = undefined;
    let failures: readonly ({ readonly error: unknown } | undefined)[];
    try {
      failures = withStoreCodes(() => all(jobs));
    } catch (error) {
      failures = jobs.map(() => ({ error }));
    }
    for (const [index, { settle }] of jobs.entries()) settle(failures[index]);
  };

  return <Value>(work: () => Value, when: 'now' | 'soon' = 'now') =>
    new Promise<Value>((resolve, reject) => {
      let value: Value;
      const job: Job = {
        run: () => {
          value = withStoreCodes(work);
        },
        settle: (failure) => (failure ? reject(failure.error) : resolve(value)),
      };
      waiting.push(job);
      if (when === 'soon') timer ??= setTimeout(commit, MOMENT_MS);
      else if (!isNow) {
        isNow = true;
        setImmediate(commit);
      }
    });
}
