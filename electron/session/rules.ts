/** The rule pack in use: the program's own, until an operator loads a newer signed one. The old one stays otherwise. */

import type { Actor } from '#domain/record/intake-record';
import type { PackFault } from '#domain/rules/check-pack';
import { builtInPack } from '#domain/rules/pack';
import type { RulePack } from '#domain/rules/pack-schema';
import { CallFailure } from '../call-failure.ts';
import type { Clock } from '../clock.ts';
import type { RsaPublicKey } from '../delivery/destination.ts';
import { isNewer, readSignedPack } from '../rules/signed-pack.ts';
import type { StoredPack } from '../store/rule-packs.ts';
import type { Store } from '../store/store.ts';

/** The first faults of a refused pack, for whoever made it: place in the pack, and the fault's code. */
function faultsFor(faults: readonly PackFault[] = []): Readonly<Record<string, string>> | undefined {
  const first = faults.slice(0, 5).map(({ code, table, rows, on }) => {
    const where = [table, rows.slice(0, 6).join(', '), on].filter((part) => part !== undefined).join(' · ');
    return [where.slice(0, 160), code] as const;
  });
  return first.length === 0 ? undefined : Object.fromEntries(first);
}

export type Rules = ReturnType<typeof makeRules>;

export function makeRules(keys: readonly RsaPublicKey[], clock: Clock) {
  let pack: RulePack = builtInPack;
  let loaded: StoredPack | undefined;
  return {
    current: (): RulePack => pack,
    view: () => ({
      version: pack.version,
      lawAsOf: pack.lawAsOf,
      canLoad: keys.length > 0,
      ...(loaded ? { loadedAt: loaded.loadedAt, loadedBy: loaded.loadedBy } : {}),
    }),
    /** Takes the newest pack of the store that still holds: its key may have left the site file, its law be older now. */
    open: async (store: Store): Promise<void> => {
      pack = builtInPack;
      loaded = undefined;
      for (const stored of store.rulePacks.all()) {
        const read = await readSignedPack(stored.signed, keys);
        if (!read.ok || !isNewer(read.pack.version, pack.version)) continue;
        pack = read.pack;
        loaded = stored;
      }
    },
    /** @throws CallFailure with one of `packRefusals`; nothing has changed then but the audit */
    load: async (store: Store, signed: string, by: Actor): Promise<void> => {
      const read = await readSignedPack(signed, keys);
      const code = !read.ok
        ? read.code
        : isNewer(read.pack.version, pack.version)
          ? undefined
          : 'rules.older';
      if (!read.ok || code !== undefined) {
        store.records.audit({ action: 'rules.refused', actor: by, detail: code ?? 'rules.older' });
        throw new CallFailure(code ?? 'rules.older', read.ok ? undefined : faultsFor(read.faults));
      }
      const { version, lawAsOf } = read.pack;
      const loadedAt = clock.now().toISOString();
      const stored = { version, lawAsOf, keyId: read.keyId, loadedAt, loadedBy: by.account ?? '', signed };
      store.rulePacks.add(stored);
      store.records.audit({ action: 'rules.load', actor: by, detail: version });
      pack = read.pack;
      loaded = stored;
    },
  };
}
