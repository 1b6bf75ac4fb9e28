/** What a name looks like to a search: without marks, case and the spellings of Arabic letters that vary. */
export function searchKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[آأإٱ]/g, 'ا')
    .replace(/ى|ی/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ک/g, 'ك')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export type Findable = { readonly key: string; readonly names: readonly string[] };

/** Those of which a name contains what was typed; those that begin with it first, else in the order given. */
export function findMatches<Option extends Findable>(
  options: readonly Option[],
  typed: string,
): readonly Option[] {
  const wanted = searchKey(typed);
  if (wanted === '') return options;
  const ranked = options.flatMap((option) => {
    const names = option.names.map(searchKey);
    if (names.some((name) => name.startsWith(wanted))) return [{ option, rank: 0 }];
    if (names.some((name) => name.includes(` ${wanted}`))) return [{ option, rank: 1 }];
    return names.some((name) => name.includes(wanted)) ? [{ option, rank: 2 }] : [];
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ option }) => option);
}
