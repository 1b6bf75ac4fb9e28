/** Title and instruction of a task; an unknown kind is named by its code. */
import { isCode } from '../model/is-code.ts';
import type { DeskWords } from '../use-desk-words.ts';

export function taskText(words: DeskWords, kind: string, part: 'title' | 'todo'): string {
  const known = isCode(kind) && words.find(`tasks.${kind}.${part}`) !== undefined ? kind : 'unknown';
  return words.say(`tasks.${known}.${part}`, { code: kind });
}
