import { useDeskWords } from '../use-desk-words.ts';
import type { Live } from '../use-live.ts';

/** In the place of what has not been told yet. Where it is known why it does not come, `Fault` says so. */
export function Loading({ of: { error } }: { readonly of: Pick<Live<unknown>, 'error'> }) {
  const words = useDeskWords();
  return error === undefined ? <p className="kern-body">{words.say('loading')}</p> : null;
}
