import { kitDigest } from '@kesher/content/crisis/kit-digest';
import { kitWords } from '@kesher/content/crisis/kit-words';
import { kitReleaseEndsAt, kitReleaseInForce } from '@kesher/domain/crisis/kit-release';
import type { KitStore } from '@kesher/domain/crisis/kit-store';
import { kitNameSchema, kitNames, phases } from '@kesher/domain/crisis/kits';
import type { Clock } from '@kesher/domain/instant';
import { instantSchema } from '@kesher/domain/instant-schema';
import { languages } from '@kesher/domain/language';
import { languageSchema } from '@kesher/domain/language-schema';
import * as z from 'zod';

const texts = z.record(z.string(), z.string());

/** What a kit says in one language, and who answers for it. */
export const kitLanguageSchema = z.object({
  kit: kitNameSchema,
  language: languageSchema,
  /** Of the sentences as they stand: a release names those that were read. */
  digest: z.string(),
  phases: z.object(Object.fromEntries(phases.map((phase) => [phase, texts]))),
  released: texts,
  withdrawn: texts,
  release: z.object({ by: z.string(), name: z.string(), at: instantSchema, endsAt: instantSchema }).optional(),
});

/** Every kit in every language, with the release that holds now. */
export function listKits({ kits, clock }: { kits: Pick<KitStore, 'get'>; clock: Clock }) {
  return async (): Promise<z.infer<typeof kitLanguageSchema>[]> => {
    const acts = await kits.get();
    const now = clock();
    return kitNames.flatMap((kit) =>
      languages.map((language) => {
        const { released, withdrawn, ...ofPhases } = kitWords[language][kit];
        const digest = kitDigest(kitWords[language][kit]);
        const release = kitReleaseInForce(acts, { kit, language, digest }, now);
        const { by = '', name = '', at } = release ?? {};
        return {
          kit,
          language,
          digest,
          phases: ofPhases,
          released,
          withdrawn,
          ...(release && at && { release: { by, name, at, endsAt: kitReleaseEndsAt(release) } }),
        };
      }),
    );
  };
}
