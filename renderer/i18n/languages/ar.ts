import type { TextFiles } from '../text-files.ts';

export const texts: TextFiles = import.meta.glob(
  ['../../../locales/ar/*.json', '!**/kiosk.json', '!**/desk.json'],
  { eager: true, import: 'default' },
);
