import { describe, expect, it } from 'vitest';
import { metadataOf } from '../../../electron/delivery/transport/fit-connect/metadata.ts';
import {
  faultOfStatus,
  lastPart,
  problemCode,
  problemName,
  retryAt,
} from '../../../electron/delivery/transport/fit-connect/problems.ts';
import { isExpiry, rejectionOf } from '../../../electron/delivery/transport/fit-connect/rejection.ts';

const now = '2026-10-25T00:30:00.000Z';
const answer = (status: number, headers: Record<string, string> = {}, text = '') => ({
  status,
  headers: new Headers(headers),
  text,
});

describe('how long the service asks to wait', () => {
  it.each([
    ['seconds', { 'retry-after': '90' }, '2026-10-25T00:31:30.000Z'],
    ['a date by our clock', { 'retry-after': 'Sun, 25 Oct 2026 01:30:00 GMT' }, '2026-10-25T01:30:00.000Z'],
    [
      'a date by its own clock, which is an hour ahead',
      { 'retry-after': 'Sun, 25 Oct 2026 01:40:00 GMT', date: 'Sun, 25 Oct 2026 01:30:00 GMT' },
      '2026-10-25T00:40:00.000Z',
    ],
    ['a date that is over', { 'retry-after': 'Sat, 24 Oct 2026 00:00:00 GMT' }, now],
    ['more than a day', { 'retry-after': '9999999' }, '2026-10-26T00:30:00.000Z'],
  ])('%s', (_how, headers, instant) => {
    expect(retryAt(new Headers(headers), now)).toBe(instant);
  });

  it.each(['soon', '-5', '1.5.2'])('is nothing when it says nothing sensible: %s', (text) => {
    const asked = retryAt(new Headers({ 'retry-after': text }), now);
    // "-5" is a date to some: whatever it is, it is not later than at once.
    expect(asked === undefined || asked === now).toBe(true);
  });

  it('is nothing when it says nothing', () => {
    expect(retryAt(new Headers(), now)).toBeUndefined();
  });
});

describe('what a status means', () => {
  it.each([
    [401, 'transport.credentials'],
    [403, 'transport.forbidden'],
    [429, 'transport.throttled'],
    [500, 'transport.serviceFailed'],
    [502, 'transport.serviceFailed'],
    [503, 'transport.serviceFailed'],
    [200, undefined],
    [404, undefined],
    [422, undefined],
  ])('%i', (status, code) => {
    expect(faultOfStatus(answer(status), now)?.code).toBe(code);
  });

  it('503 with a time is a wish to wait', () => {
    const fault = faultOfStatus(answer(503, { 'retry-after': '60' }), now);
    expect(fault).toMatchObject({ code: 'transport.throttled', retryAt: '2026-10-25T00:31:00.000Z' });
  });
});

describe('the name of a problem', () => {
  it('is the last part of its type, and becomes a code', () => {
    const type = 'https://schema.fitko.de/fit-connect/submission-api/problems/destination-state-invalid';
    const name = problemName(answer(422, {}, JSON.stringify({ type })));
    expect(name).toBe('destination-state-invalid');
    expect(problemCode(name, 'refused')).toBe('fitConnect.destinationStateInvalid');
  });

  it.each(['', '<html>', 'null', '{}', '{"type":7}'])('is none where there is none: %s', (text) => {
    expect(problemName(answer(422, {}, text))).toBeUndefined();
    expect(problemCode(undefined, 'refused')).toBe('fitConnect.refused');
  });

  it('never carries more than a word into a code', () => {
    expect(problemCode('Erika-Muster<b>-é', 'refused')).toBe('fitConnect.erika');
    expect(problemCode('x'.repeat(500), 'refused').length).toBeLessThan(80);
    expect(lastPart('https://example.invalid/')).toBe('invalid');
  });
});

describe('a rejection', () => {
  const problem = { type: 'https://x/problems/schema-violation', title: '', detail: '', instance: 'data' };

  it.each([
    [{ instance: 'data:/persons/0/sex' }, 'persons.0.sex'],
    [{ detail: '/persons/1/nationalities/0: unbekannt' }, 'persons.1.nationalities.0'],
    [{ detail: 'Feld #/header/entryId fehlt' }, 'header.entryId'],
    [{ detail: 'Feld "/a~1b/c~0d"' }, 'a/b.c~d'],
    [{ detail: 'am 1/2 des Monats und/oder später' }, undefined],
    [{ instance: 'attachment:5f0c7a3e' }, undefined],
  ])('names the field the agency named: %j', (changes, field) => {
    expect(rejectionOf([{ ...problem, ...changes }])).toMatchObject({ reason: 'fitConnect.schemaViolation' });
    expect(rejectionOf([{ ...problem, ...changes }]).field).toBe(field);
  });

  it('without a problem still has a reason, and never more words than can be kept', () => {
    expect(rejectionOf([])).toEqual({ reason: 'fitConnect.rejected' });
    expect(rejectionOf([{ ...problem, detail: 'x'.repeat(5000) }]).detail).toHaveLength(1000);
  });

  it('by the service for time is told from one for content', () => {
    expect(isExpiry([{ ...problem, type: 'https://x/problems/submission-expired' }])).toBe(true);
    expect(isExpiry([problem])).toBe(false);
  });
});

describe('metadata', () => {
  const parcel = {
    entryId: '01980000-0000-7000-8000-00000000000a',
    kind: 'jobcentre',
    payloadVersion: 1,
    payload: '{"a":"ü"}',
    attachments: [],
  };

  it('name our entry, the schema and the hash of what is inside, byte for byte', () => {
    const metadata = JSON.parse(metadataOf(parcel));
    expect(metadata.additionalReferenceInfo).toEqual({ senderReference: parcel.entryId });
    expect(metadata.contentStructure.data).toEqual({
      hash: { type: 'sha512', content: expect.stringMatching(/^[0-9a-f]{128}$/) },
      submissionSchema: {
        schemaUri: 'urn:kleines-rathaus:payload:jobcentre:1',
        mimeType: 'application/json',
      },
    });
  });

  it('name the schema as the agency calls it, where it has its own', () => {
    const schemas = { jobcentre: 'https://schema.example/antrag.json' };
    expect(metadataOf(parcel, schemas)).toContain('https://schema.example/antrag.json');
  });

  it('that would not be taken never leave: the entry is held back', () => {
    expect(() => metadataOf({ ...parcel, entryId: 'no uuid' })).toThrow('entry.metadataInvalid');
    const attachment = {
      id: 'x',
      purpose: 'form' as const,
      mimeType: 'pdf',
      name: 'a.pdf',
      content: new Uint8Array(),
    };
    expect(() => metadataOf({ ...parcel, attachments: [attachment] })).toThrow('entry.metadataInvalid');
  });
});
