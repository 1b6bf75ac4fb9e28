/**
 * Signing on the touchscreen, where the site allows it. A signature is for exactly what the sheet says: it can be given
 * once nothing is left to answer, and is none any more as soon as the sheet says something else.
 */
import type { Signer, Signing } from '#domain/contract/signing-shapes';
import type { PaperContent } from '#domain/papers/paper';
import { signersOn } from '#domain/papers/signing';
import { type IntakeRecord, sealObstacle } from '#domain/record/intake-record';
import { CallFailure } from '../call-failure.ts';
import type { Clock } from '../clock.ts';
import type { KeptSignature } from '../store/signatures.ts';
import { personView } from './kiosk-view.ts';
import type { Sheets } from './sheets.ts';
import type { Station } from './station.ts';

export type SigningOptions = {
  readonly station: Station;
  readonly sheets: Sheets;
  /** The site file's switch. */
  readonly allowed: boolean;
  readonly clock: Clock;
};

export type SigningDesk = ReturnType<typeof makeSigning>;

export function makeSigning({ station, sheets, allowed, clock }: SigningOptions) {
  /**
   * Whoever signs, with the sheet that is theirs. Nobody where somebody stands on a sheet of their own: at this screen
   * all of them would see that, and why one does is nobody else's business. Staff hand out the papers one by one.
   */
  const signersOf = (record: IntakeRecord) => {
    const [sheet, ...others] = sheets.toSign(record);
    if (!sheet || others.length > 0) return [];
    return signersOn(sheet.content).map((person) => ({ person, content: sheet.content }));
  };
  const find = (record: IntakeRecord, person: string): PaperContent => {
    const found = allowed ? signersOf(record).find((one) => one.person === person) : undefined;
    if (!found) throw new CallFailure('signature.notAsked');
    return found.content;
  };

  /** Nobody signs what is not finished. */
  const isReady = (record: IntakeRecord): boolean =>
    record.reviewed && sealObstacle(station.opened().sittings.form, record) === undefined;

  /** How it stands with the signatures of a draft; undefined where nobody signs here. */
  const of = (record: IntakeRecord): Signing | undefined => {
    if (!allowed || record.state !== 'draft') return undefined;
    const { sittings, store } = station.opened();
    const { persons } = sittings.walkOf(record);
    const kept = store.signatures.of(record.id, record.version);
    const signers = signersOf(record).flatMap(({ person: id, content }) => {
      const person = persons.find((one) => one.id === id);
      if (!person) return [];
      const { contentHash = '' } = content.reference;
      const own = kept.find((one) => one.person === id);
      return [{ person: personView(person), state: stateOf(own, contentHash), contentHash }];
    });
    return signers.length === 0 ? undefined : { ready: isReady(record), signers };
  };

  return {
    of,
    /** What this person is asked to sign. */
    sheet: (record: IntakeRecord, person: string): PaperContent => find(record, person),
    /**
     * @param contentHash of what was shown to the person
     * @param path what was drawn; undefined: the person signs on paper
     */
    sign: (record: IntakeRecord, person: string, contentHash: string, path: string | undefined): void => {
      const { store } = station.opened();
      const content = find(record, person);
      if (!isReady(record)) throw new CallFailure('signature.notNow');
      if (content.reference.contentHash !== contentHash) throw new CallFailure('signature.outdated');
      store.signatures.keep(clock.uuid(), record.id, record.version, {
        person,
        ...(path === undefined ? {} : { path }),
        contentHash,
        language: record.language,
        signedAt: clock.now().toISOString(),
      });
      store.records.audit({
        action: 'record.sign',
        record: record.id,
        actor: { role: 'newcomer' },
        detail: `${record.version} ${person} ${path === undefined ? 'onPaper' : 'drawn'}`,
      });
    },
    /** After sealing: what was signed of something else is not kept. */
    tidy: (record: IntakeRecord): void => {
      if (!allowed) return;
      const hashes = sheets.toSign(record).map(({ content }) => content.reference.contentHash ?? '');
      station.opened().store.signatures.keepOnly(record.id, record.version, hashes);
    },
  };
}

function stateOf(kept: KeptSignature | undefined, contentHash: string): Signer['state'] {
  if (!kept) return 'open';
  if (kept.contentHash !== contentHash) return 'void';
  return kept.path === undefined ? 'onPaper' : 'drawn';
}
