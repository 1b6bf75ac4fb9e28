/** The end of a run: what could wait for others to be stored with has nobody more to wait for. */
type Together = { readonly together: (work: () => void) => Promise<void> };

/** @param storing handed to `together` with `soon` */
export async function storedAll(
  { together }: Together,
  storing: readonly Promise<unknown>[],
): Promise<readonly PromiseSettledResult<unknown>[]> {
  // Should it fail, each of them says so itself.
  if (storing.length > 0) await together(() => undefined).catch(() => undefined);
  return Promise.allSettled(storing);
}
