/** What the start is told from outside: command line first, then the environment. */
import { join } from 'node:path';

export type Environment = {
  /** The station's own folder: database, keys, log. Undefined: the system's usual place. */
  readonly home: string | undefined;
  /** path of the site file, where one was named */
  readonly site: string | undefined;
  /** In rehearsal, put the invented households in. */
  readonly seed: boolean;
};

export function readEnvironment(
  args: readonly string[],
  variables: Readonly<Record<string, string | undefined>>,
): Environment {
  const named = (option: string) =>
    args.find((argument) => argument.startsWith(`--${option}=`))?.slice(option.length + 3) || undefined;
  return {
    home: named('home') ?? (variables.KLEINES_RATHAUS_HOME || undefined),
    site: named('site') ?? (variables.KLEINES_RATHAUS_SITE || undefined),
    seed: !args.includes('--no-seed'),
  };
}

/** Rehearsal keeps to a folder of its own. */
export const dataFolder = (home: string, rehearsal: boolean): string =>
  join(home, rehearsal ? 'rehearsal' : 'station');
