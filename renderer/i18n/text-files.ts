/** The texts of one language as the bundler finds them: by path `…/<namespace>.json`. */
export type TextFiles = Readonly<Record<string, unknown>>;

/** A file of texts: sentences, or groups of them. */
export type TextTree = { readonly [key: string]: string | TextTree };

/** `…/kiosk.json` → `kiosk`, with the texts in it. */
export function byNamespace(files: TextFiles): readonly (readonly [namespace: string, texts: TextTree])[] {
  return Object.entries(files).map(
    ([path, texts]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), texts as TextTree] as const,
  );
}

/** `…/ar/kiosk.json` → `ar` */
export const languageOf = (path: string): string => path.split('/').at(-2) ?? '';
