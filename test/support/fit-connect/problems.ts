/** What the Zustelldienst answers, and how it says that something is wrong (RFC 7807). */

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export function json(status: number, content: unknown, type = 'application/json'): Answer {
  return { status, headers: { 'content-type': type }, body: JSON.stringify(content) };
}
export const nothing = (status: number): Answer => ({ status, headers: {}, body: '' });

const problemRoot = 'https://schema.fitko.de/fit-connect/submission-api/problems/';

/** Thrown by the routes and answered as problem+json. */
export class Problem extends Error {
  readonly status: number;
  readonly detail: string;
  constructor(status: number, name: string, detail = '') {
    super(name);
    this.name = 'Problem';
    this.status = status;
    this.detail = detail;
  }
}

export function problemAnswer(status: number, name: string, detail: string, instance: string): Answer {
  const title = name.replaceAll('-', ' ');
  return json(
    status,
    { type: `${problemRoot}${name}`, title, detail, instance, status },
    'application/problem+json',
  );
}
