import type { TextFiles } from '../text-files.ts';

export const texts: TextFiles = import.meta.glob(
  ['../../../locales/fa/*.json', '!../../../locales/*/{frame,desk,provenance,papers}.json'],
  { eager: true, import: 'default' },
);
