import type { TextFiles } from '../text-files.ts';

export const texts: TextFiles = import.meta.glob(
  ['../../../locales/en/*.json', '!../../../locales/*/{frame,desk,provenance,papers}.json'],
  { eager: true, import: 'default' },
);
