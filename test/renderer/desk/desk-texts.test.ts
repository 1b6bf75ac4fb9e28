import { describe, expect, test } from 'vitest';
import { whitelists } from '#domain/agencies/payloads';
import { duplicateAnswers } from '#domain/contract/matching-shapes';
import { roles } from '#domain/contract/roles';
import { sittingSummaryShape } from '#domain/contract/shapes';
import { entryErrors, entryStates } from '#domain/delivery/entry';
import { sheetClasses } from '#domain/delivery/morning-sheet';
import { whyCodes } from '#domain/delivery/why';
import { skipReasons } from '#domain/flow/page';
import { doubtCodes, reasonCodes } from '#domain/identity/matching/compare';
import { intakePages } from '#domain/intake/form';
import { appointmentErrors, appointmentStates, thingsToBring } from '#domain/record/appointment';
import { auditActions, whys } from '#domain/record/audit-action';
import { householdErrors, moveReasons } from '#domain/record/household-move';
import { correctionErrors, recordErrors } from '#domain/record/record-error';
import { outcomes } from '#domain/record/shift-figures';
import { packFaults } from '#domain/rules/check-pack';
import { codeFacts, dateFacts } from '#domain/rules/fact';
import { builtInPack } from '#domain/rules/pack';
import { confidences, documentCodes, tableNames } from '#domain/rules/pack-schema';
import { agencyBodies, responsibleTasks, resultCodes } from '#domain/rules/results';
import { receiptRefusals } from '../../../electron/delivery/receipt.ts';
import { transportFaults } from '../../../electron/delivery/transport/transport.ts';
import { packRefusals } from '../../../electron/rules/signed-pack.ts';
import { siteFaultCodes } from '../../../electron/site/site-file.ts';
import { auditFaultCodes } from '../../../electron/store/audit-chain.ts';
import { backupCodes } from '../../../electron/store/backup-error.ts';
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

/** These leave the station as it was. */
const codesOfWhoTypes: readonly string[] = [
  'store.opening',
  'store.wrongPassphrase',
  'store.passphraseTooShort',
  'store.passphraseWait',
  'store.wrongRecovery',
  'store.noRecovery',
];

describe('the desk has words for', () => {
  test('every reason the station can be closed', () => {
    const closing = storeCodes.filter((code) => !codesOfWhoTypes.includes(code));
    const texts = [...closing, 'site.invalid'].flatMap((code) => [`${code}.what`, `${code}.todo`]);
    expect(without('closed.codes', texts)).toEqual([]);
    expect(without('siteFaults', siteFaultCodes)).toEqual([]);
  });

  test('every reason a call is refused', () => {
    const signedIn = [
      ...['pin.wrong', 'pin.wait', 'pin.tooShort', 'pin.tooSimple', 'pin.differs', 'pin.startOver'],
      ...['wrong', 'needed', 'tooShort', 'tooSimple', 'differs'].map((code) => `password.${code}`),
      ...['unknown', 'twice', 'own', 'lastOperator'].map((code) => `account.${code}`),
      ...['same', 'pending', 'role'].map((code) => `second.${code}`),
      ...[
        'call.notAllowed',
        'call.secretsFirst',
        'purge.notAccepted',
        'record.protected',
        'record.notProtected',
      ],
      'call.notSignedIn',
      'call.malformed',
      'call.foreign',
      'internal',
    ];
    const store = storeCodes.filter(
      (code) => !['store.passphraseNew', 'store.rehearsalMixed'].includes(code),
    );
    expect(
      without('errors', [
        ...recordErrors,
        ...correctionErrors,
        ...entryErrors,
        ...appointmentErrors,
        ...householdErrors,
        ...packRefusals,
        ...signedIn,
        ...store,
        ...backupCodes,
        ...['recovery.length', 'recovery.character', 'recovery.mistyped', 'restore.notNow', 'backup.noPlace'],
        ...['lock.rehearsal', 'lock.delivering'],
      ]),
    ).toEqual([]);
    expect(
      without('obstacles', ['record.incomplete', 'record.notReviewed', 'record.staffQuestionsOpen']),
    ).toEqual([]);
  });

  test('everything the audit can tell of, why it was done, and what can be wrong with it', () => {
    expect(without('audit.actions', auditActions)).toEqual([]);
    expect(without('audit.whys', whys)).toEqual([]);
    expect(
      without(
        'audit.faults',
        auditFaultCodes.map((code) => code.replace('audit.', '')),
      ),
    ).toEqual([]);
  });

  test('every state of an appointment and everything to bring along', () => {
    expect(without('appointments.states', appointmentStates)).toEqual([]);
    expect(without('appointments.mark', appointmentStates)).toEqual([]);
    expect(without('appointments.things', thingsToBring)).toEqual([]);
  });

  test('every reason why persons move', () => {
    expect(without('households.reasons', moveReasons)).toEqual([]);
  });

  test('every role', () => {
    expect(without('accounts.roles', roles)).toEqual([]);
    expect(without('shift.outcomes', outcomes)).toEqual([]);
  });

  test('every reason and doubt about two persons', () => {
    expect(without('duplicates.reasons', reasonCodes)).toEqual([]);
    expect(without('duplicates.doubts', doubtCodes)).toEqual([]);
    expect(without('duplicates.answers', duplicateAnswers)).toEqual([]);
  });

  test('every fault of an agency and every state of an entry', () => {
    expect(without('faults', [...transportFaults, ...receiptRefusals])).toEqual([]);
    expect(without('entryStates', entryStates)).toEqual([]);
    expect(without('whys', whyCodes)).toEqual([]);
  });

  test('every fault, what the town’s IT does about it, and everything that is not believed', () => {
    expect(without('faultTodos', transportFaults)).toEqual([]);
    expect(without('notices.texts', receiptRefusals)).toEqual([]);
    expect(without('unknownIn', ['errors', 'obstacles', 'reasons', 'faults', 'notices'])).toEqual([]);
  });

  test('every line of the morning sheet, and what to do about it', () => {
    expect(without('sheet.classes', sheetClasses)).toEqual([]);
    expect(without('sheet.todo', sheetClasses)).toEqual([]);
  });

  test('every part of what an agency gets, and what is made from answers has a name of its own', () => {
    const topics = Object.values(whitelists).flatMap(({ household, person }) => [household, person]);
    expect(without('dryRun.topics', [...new Set(topics.flatMap(Object.keys))])).toEqual([]);
    const made = topics.flatMap((part) =>
      Object.entries(part).flatMap(([topic, fields]) =>
        Object.entries(fields)
          // A choice out of the question's own list reads as the question does.
          .filter(
            ([name, { how, shape }]) => name !== 'membership' && (how === 'reference' || shape !== undefined),
          )
          .map(([name]) => `${topic}.${name}`),
      ),
    );
    expect(without('dryRun.fields', [...new Set(made)])).toEqual([]);
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
      'talkToWoman',
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

describe('of the rules the desk has words for', () => {
  test('every result, fact, assumption and reason of the pack', () => {
    for (const [table, codes] of Object.entries(resultCodes)) {
      expect(without(`rules.results.${table}`, codes)).toEqual([]);
    }
    expect(without('rules.tables', tableNames)).toEqual([]);
    expect(without('rules.facts', [...Object.keys(codeFacts), ...dateFacts, 'nationalities'])).toEqual([]);
    const rows = tableNames.flatMap((table) => builtInPack.tables[table]);
    expect(without('rules.assumptions', [...new Set(rows.flatMap(({ assumes = [] }) => assumes))])).toEqual(
      [],
    );
    const whys = rows.flatMap(({ result: { why } }) => (why === undefined ? [] : [why]));
    expect(without('rules.whys', [...whys, 'missing', 'notCovered', 'gap', 'contradiction'])).toEqual([]);
    expect(without('rules.confidences', confidences)).toEqual([]);
    expect(without('rules.documents', documentCodes)).toEqual([]);
    expect(without('rulePack.faults', packFaults)).toEqual([]);
    expect(without('rules.tasks', responsibleTasks)).toEqual([]);
    expect(without('rules.bodies', agencyBodies)).toEqual([]);
    const presumed = new Set(rows.flatMap(({ presumes = [] }) => presumes));
    expect(without('rules.presumptions', [...presumed])).toEqual([]);
    expect(without('rules.states', ['missing', 'expired', 'expiring', 'unknown'])).toEqual([]);
  });
});
