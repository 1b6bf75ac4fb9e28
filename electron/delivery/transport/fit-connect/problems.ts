/** What the service says is wrong: problem+json (RFC 7807), Retry-After, and what the station makes of a status. */
import { TransportFault, type TransportFaultCode } from '../transport.ts';
import type { HttpAnswer } from './http.ts';

/** Whoever asks for more is mistaken, or we are. */
const LONGEST_WAIT_MS = 24 * 3_600_000;

/** Last part of the problem's type (`destination-not-found`); undefined where none is named. */
export function problemName({ text }: HttpAnswer): string | undefined {
  try {
    const { type } = JSON.parse(text) as { readonly type?: unknown };
    return typeof type === 'string' ? lastPart(type) : undefined;
  } catch {
    return undefined;
  }
}

/** `https://…/problems/schema-violation` → `schema-violation` */
export function lastPart(type: string): string | undefined {
  return /([a-z0-9]+(?:-[a-z0-9]+)*)\/?$/i.exec(type)?.[1];
}

/** `schema-violation` → `fitConnect.schemaViolation`, as a code for the staff's texts */
export function problemCode(name: string | undefined, otherwise: string): string {
  const words = (name ?? otherwise)
    .slice(0, 60)
    .split('-')
    .filter((word) => /^[a-z0-9]+$/i.test(word));
  const camel = words.map((word, index) =>
    index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1),
  );
  return `fitConnect.${camel.join('') || otherwise}`;
}

/**
 * Seconds or a date. A date is read against the service's own clock, which need not be ours.
 * @param now instant, ISO 8601 UTC
 * @returns instant, ISO 8601 UTC, at most a day from now
 */
export function retryAt(headers: Headers, now: string): string | undefined {
  const text = headers.get('retry-after')?.trim();
  if (text === undefined) return undefined;
  const there = Date.parse(headers.get('date') ?? '') || Date.parse(now);
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - there;
  if (Number.isNaN(wait)) return undefined;
  return new Date(Date.parse(now) + Math.min(Math.max(wait, 0), LONGEST_WAIT_MS)).toISOString();
}

/** The fault of a status that means the same whatever was asked; undefined for one that must be looked at. */
export function faultOfStatus(answer: HttpAnswer, now: string): TransportFault | undefined {
  const { status } = answer;
  const later = retryAt(answer.headers, now);
  const fault = (code: TransportFaultCode) => new TransportFault(code, problemName(answer), later);
  if (status === 401) return fault('transport.credentials');
  if (status === 403) return fault('transport.forbidden');
  // Assumption: a service that is overloaded says 429, one that is maintained 503; both may name a time.
  if (status === 429 || (status === 503 && later !== undefined)) return fault('transport.throttled');
  if (status >= 500) return fault('transport.serviceFailed');
  return undefined;
}
