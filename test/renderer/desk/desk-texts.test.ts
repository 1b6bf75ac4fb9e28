import { describe, expect, test } from 'vitest';
import { sittingSummaryShape } from '#domain/contract/shapes';
import { entryErrors, entryStates } from '#domain/delivery/entry';
import { skipReasons } from '#domain/flow/page';
import { intakePages } from '#domain/intake/form';
import { recordErrors } from '#domain/record/intake-record';
import { receiptRefusals } from '../../../electron/delivery/receipt.ts';
import { transportFaults } from '../../../electron/delivery/transport/transport.ts';
import { siteFaultCodes } from '../../../electron/site/site-file.ts';
import { storeCodes } from '../../../electron/store/store-error.ts';
import desk from '../../../locales/de/desk.json' with { type: 'json' };

/** What the person at the desk would read, or undefined. */
function textAt(path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((tree, key) => (tree as Record<string, unknown> | undefined)?.[key], desk);
}
const without = (group: string, codes: readonly string[]) =>
  codes.filter((code) => typeof textAt(`${group}.${code}`) !== 'string');

describe('the desk has words for', () => {
  test('every reason the station can be closed', () => {
    const closing = storeCodes.filter(
      (code) => !['store.opening', 'store.wrongPassphrase', 'store.passphraseTooShort'].includes(code),
    );
    const texts = [...closing, 'site.invalid'].flatMap((code) => [`${code}.what`, `${code}.todo`]);
    expect(without('closed.codes', texts)).toEqual([]);
    expect(without('siteFaults', siteFaultCodes)).toEqual([]);
  });

  test('every reason a call is refused', () => {
    const signedIn = [
      'pin.wrong',
      'pin.wait',
      'call.notSignedIn',
      'call.malformed',
      'call.foreign',
      'internal',
    ];
    const store = storeCodes.filter(
      (code) => !['store.passphraseNew', 'store.rehearsalMixed'].includes(code),
    );
    expect(without('errors', [...recordErrors, ...entryErrors, ...signedIn, ...store])).toEqual([]);
    expect(
      without('obstacles', ['record.incomplete', 'record.notReviewed', 'record.staffQuestionsOpen']),
    ).toEqual([]);
  });

  test('every fault of an agency and every state of an entry', () => {
    expect(without('faults', [...transportFaults, ...receiptRefusals])).toEqual([]);
    expect(without('entryStates', entryStates)).toEqual([]);
  });

  test('every stage, section, stop and reason for no answer of the form', () => {
    expect(without('stages', sittingSummaryShape.shape.stage.options)).toEqual([]);
    expect(without('sections', [...new Set(intakePages.map(({ section }) => section))])).toEqual([]);
    expect(
      without(
        'stop.codes',
        intakePages.flatMap(({ stops = [] }) => stops.map(({ code }) => code)),
      ),
    ).toEqual([]);
    expect(without('skips', skipReasons)).toEqual([]);
  });

  test('every task that can come up', () => {
    const kinds = [
      'possiblyUnaccompaniedMinor',
      'fearOfBeingFound',
      'callForHelp',
      'talkAlone',
      'foreignReceipt',
      'staffNeeded',
      'unknown',
    ];
    expect(
      without(
        'tasks',
        kinds.flatMap((kind) => [`${kind}.title`, `${kind}.todo`]),
      ),
    ).toEqual([]);
  });
});
