/** A published list of codes: name of the list, its version, its codes in the list's order. */
export type CodeList<Code extends string = string> = {
  readonly urn: string;
  readonly version: string;
  readonly codes: ReadonlyArray<{ readonly code: Code; readonly name: string }>;
};

type NonEmpty<Value> = readonly [Value, ...Value[]];

/** The codes alone, as `z.enum` wants them. */
export function codesOf<Code extends string>(list: CodeList<Code>): NonEmpty<Code> {
  return list.codes.map(({ code }) => code) as unknown as NonEmpty<Code>;
}

/** A list from its facts, in the list's order: code and official German name. */
export function codeList<const Rows extends ReadonlyArray<readonly [code: string, name: string]>>(
  urn: string,
  version: string,
  rows: Rows,
): CodeList<Rows[number][0]> {
  return { urn, version, codes: rows.map(([code, name]) => ({ code, name })) };
}
