import { kitDigest } from '@kesher/content/crisis/kit-digest';
import { kitWords } from '@kesher/content/crisis/kit-words';
import type { KitStore } from '@kesher/domain/crisis/kit-store';
import type { KitName } from '@kesher/domain/crisis/kits';
import type { StaffId } from '@kesher/domain/ids';
import type { Clock } from '@kesher/domain/instant';
import type { Language } from '@kesher/domain/language';

type Of = { kit: KitName; language: Language; by: StaffId };
type Ports = { kits: KitStore; clock: Clock };

/** In peacetime a named person answers for what a kit says in a language: for the sentences that they have read, and no others. */
export function releaseKit({ kits, clock }: Ports) {
  return async ({ digest, name, ...of }: Of & { digest: string; name: string }): Promise<'done' | 'stale'> => {
    if (digest !== kitDigest(kitWords[of.language][of.kit])) return 'stale';
    return (await kits.release({ kind: 'released', ...of, at: clock(), name, digest })) === 'stored' ? 'done' : 'stale';
  };
}

/** The language of the kit is off again. */
export function withdrawKit({ kits, clock }: Ports) {
  return async (of: Of): Promise<'done' | 'stale'> =>
    (await kits.withdraw({ kind: 'withdrawn', ...of, at: clock() })) === 'stored' ? 'done' : 'stale';
}
