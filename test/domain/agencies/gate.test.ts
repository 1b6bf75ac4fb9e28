/** The last look before a payload is frozen. */
import { describe, expect, test } from 'vitest';
import { payloadKinds } from '#domain/agencies/payloads';
import { payloadsFor } from '#domain/agencies/payloads-for';
import { adult, plantedAnswers, plantedRecord } from '../../support/planted.ts';

const station = { station: 'test-station', municipality: '05117000' };
const record = plantedRecord(plantedAnswers({}));
const payloads = payloadsFor(record, station, () => adult);

type Sent = { readonly header: object; readonly persons: readonly { readonly id: string }[] };

describe('the gate of each payload', () => {
  test.each(payloads.map(({ kind, payload }) => [kind, payload as Sent] as const))(
    'lets %s out with a time of receipt of its own persons, and not with one of anybody else',
    (kind, payload) => {
      const { header, persons } = payload;
      const withTimes = (receivedEarlier: unknown) => ({
        ...payload,
        header: { ...header, receivedEarlier },
      });
      const passes = (changed: unknown) =>
        payloadKinds()
          .find((one) => one.kind === kind)
          ?.gate(changed);
      const at = '2026-11-01T09:00:00.000Z';
      expect(passes(payload)).toBe(true);
      expect(passes(withTimes({ [persons[0]?.id ?? '']: at }))).toBe(true);
      expect(passes(withTimes({ '01980000-0000-7000-8000-0000000000ff': at }))).toBe(false);
      expect(passes(withTimes({ [persons[0]?.id ?? '']: 'Muster' }))).toBe(false);
      expect(passes({ ...payload, header: { ...header, note: 'Muster' } })).toBe(false);
    },
  );
});
