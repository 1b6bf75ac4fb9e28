/**
 * How the screen looks: colours and size of the text. Chosen by the person who sits here, kept on the page's root
 * element and nowhere else: with the sitting the page goes, and the next one begins as always.
 */
export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];
/** Percent */
export const textSizes = ['100', '150', '200'] as const;
export type TextSize = (typeof textSizes)[number];
export type Look = { readonly theme: Theme; readonly size: TextSize };

const oneOf = <Value extends string>(values: readonly Value[], value: string | undefined): Value =>
  values.find((known) => known === value) ?? (values[0] as Value);

export function lookNow({ dataset }: HTMLElement): Look {
  return { theme: oneOf(themes, dataset.look), size: oneOf(textSizes, dataset.textSize) };
}

/** The high contrast is a dark theme of KERN with colours of its own. */
export function showLook({ dataset }: HTMLElement, { theme, size }: Look): void {
  dataset.look = theme;
  dataset.kernTheme = theme === 'light' ? 'light' : 'dark';
  dataset.textSize = size;
}
