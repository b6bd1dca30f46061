import * as z from 'zod';
import { staffIdSchema } from '../ids.ts';
import { addMs, type Instant, minuteMs } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import { jobNameSchema } from '../job/job.ts';
import type { Language } from '../language.ts';
import { languageSchema } from '../language-schema.ts';

/** Every sender has looked again by then, so that from one instant on all of them say the same. */
const heldBackMs = minuteMs;

/** Which sentence of a job, in which language. */
export const sentenceSchema = z.object({
  job: jobNameSchema,
  key: z.string().min(1).max(60),
  language: languageSchema,
});
export type Sentence = z.infer<typeof sentenceSchema>;

/** A sentence in the business's own words, as somebody saved it; every version is kept. */
export const ownSentenceSchema = sentenceSchema.extend({
  version: z.int().min(1),
  /** Null from when Kesher's own sentence is said again. */
  text: z.string().trim().min(1).max(600).nullable(),
  by: staffIdSchema,
  at: instantSchema,
  /** From when on it is said. */
  holdsFrom: instantSchema,
});
export type OwnSentence = z.infer<typeof ownSentenceSchema>;

/** What is said instead of Kesher's own sentences, by key. */
export type OwnWords = Readonly<Record<string, string>>;

/** The next version of a sentence, by whom and from when on; `seen` is the version that they saw, 0 where there was none. */
export function nextSentence(
  sentence: Sentence & { text: string | null },
  { seen, by, now }: { seen: number; by: OwnSentence['by']; now: Instant },
): OwnSentence {
  return { ...sentence, version: seen + 1, by, at: now, holdsFrom: addMs(now, heldBackMs) };
}

/** What a job says in the business's own words at an instant, in one language. */
export function ownWordsAt(
  all: readonly OwnSentence[],
  { job, language, at }: { job: string; language: Language; at: Instant },
): OwnWords {
  const inForce = new Map<string, OwnSentence>();
  for (const one of all) {
    if (one.job !== job || one.language !== language || one.holdsFrom > at) continue;
    const before = inForce.get(one.key);
    if (before === undefined || before.version < one.version) inForce.set(one.key, one);
  }
  return Object.fromEntries([...inForce.values()].flatMap(({ key, text }) => (text === null ? [] : [[key, text]])));
}
