import type { TextFiles } from '../text-files.ts';

export const texts: TextFiles = import.meta.glob(
  ['../../../locales/de-DE-x-leicht/*.json', '!**/{frame,desk,provenance}.json'],
  { eager: true, import: 'default' },
);
