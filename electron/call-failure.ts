/** A call from a screen that cannot be carried out, with the code whose text the screen shows. */
export class CallFailure extends Error {
  readonly code: string;
  readonly fields?: Readonly<Record<string, string>>;
  constructor(code: string, fields?: Readonly<Record<string, string>>) {
    super(code);
    this.name = 'CallFailure';
    this.code = code;
    this.fields = fields;
  }
}
