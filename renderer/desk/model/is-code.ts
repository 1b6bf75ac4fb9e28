/** Whether something is a code (`record.notDraft`, `in-batch`): what an agency sent may be anything. */
export const isCode = (text: string): boolean =>
  /^[A-Za-z][A-Za-z0-9-]*(\.[A-Za-z][A-Za-z0-9-]*)*$/.test(text);
