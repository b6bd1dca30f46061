import { kitDigest } from '@kesher/content/crisis/kit-digest';
import { kitWords } from '@kesher/content/crisis/kit-words';
import type { BulletinWords, Releases } from '@kesher/domain/crisis/bulletin';
import { kitReleaseInForce } from '@kesher/domain/crisis/kit-release';
import type { KitStore } from '@kesher/domain/crisis/kit-store';
import { type Localized, languages } from '@kesher/domain/language';
import { isSameValue } from '@kesher/domain/same-value';
import { type Filling, wordsOfKit } from './kit-words.ts';

/**
 * For which languages words need no other reader: they are the kit's own, letter by letter, and somebody has released those in
 * peacetime. Whoever changes a word changes that.
 */
export function releasesByKit({ kits }: { kits: Pick<KitStore, 'get'> }) {
  return async (
    filling: Filling,
    words: Localized<BulletinWords>,
    at: Parameters<typeof wordsOfKit>[1],
  ): Promise<Releases> => {
    const { kit } = filling;
    const ofKit = wordsOfKit(filling, at);
    const acts = await kits.get();
    return Object.fromEntries(
      languages.flatMap((language) => {
        const filled = ofKit[language];
        if (filled.kind !== 'filled' || !isSameValue(filled.texts, words[language])) return [];
        const digest = kitDigest(kitWords[language][kit]);
        const release = kitReleaseInForce(acts, { kit, language, digest }, at.now);
        return release ? [[language, { by: release.by, at: release.at, words: 'kit' as const }]] : [];
      }),
    );
  };
}
