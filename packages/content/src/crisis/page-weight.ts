import type { BulletinFacts } from '@kesher/domain/crisis/bulletin';
import type { Language } from '@kesher/domain/language';
import type { Placed } from './page-standing.ts';

/**
 * How many characters of bulletins the first page carries in full, and how many of other languages, so that it stays under
 * 14 KB compressed: what does not fit stands at its own address. The newest bulletin is always there in full.
 */
const mostCharacters = 4_000;
const mostForeign = 2_500;

/** What the first page carries in full: bulletins in force, the newest first, and their texts in further languages. */
export function fitting(
  live: readonly Placed[],
  language: Language,
): { inFull: readonly Placed[]; withForeign: readonly Placed[] } {
  return {
    inFull: upTo(live, mostCharacters, ({ bulletin }) => charactersOf(bulletin.facts, language), 1),
    withForeign: upTo(live, mostForeign, ({ bulletin }) =>
      bulletin.facts.foreign.reduce((sum, { text }) => sum + text.length, 0),
    ),
  };
}

/** From the front as many as fit together, and always the first `least`. */
function upTo(all: readonly Placed[], most: number, sizeOf: (each: Placed) => number, least = 0): Placed[] {
  let sum = 0;
  const found: Placed[] = [];
  for (const each of all) {
    sum += sizeOf(each);
    if (sum > most && found.length >= least) break;
    found.push(each);
  }
  return found;
}

function charactersOf({ words }: BulletinFacts, language: Language): number {
  const { title, known, notKnown = '', doing, changes, canDo = '' } = words[language];
  const parts = [title, known, notKnown, doing, canDo, ...changes.map(({ segment = '', says }) => segment + says)];
  return parts.reduce((sum, text) => sum + text.length, 0);
}
