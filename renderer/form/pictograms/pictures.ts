/** Pictures stand where newcomers read; the desk has the same form without them. */
import { createContext, useContext } from 'react';
import type { Picture } from '../../components/pictograms/Pictogram.tsx';
import { choicePictures } from './choice-pictures.ts';

export const PicturesShown = createContext(false);

/** @returns the picture of a choice, undefined where it has none or none are shown */
export function usePictures(): (list: string | undefined, code: string) => Picture | undefined {
  const shown = useContext(PicturesShown);
  return (list, code) => (shown && list !== undefined ? choicePictures[list]?.[code] : undefined);
}
