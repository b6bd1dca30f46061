import { addMs, minuteMs, secondMs, toMs } from '@kesher/domain/instant';
import type { EnginePorts } from '../ports.ts';

/** A visit comes back to what is due within this; what a crisis holds for the night waits for nobody's rate. */
const soonMs = 2 * minuteMs;
/** A crisis waits no longer than this for the others to see it. */
const keptMs = 5 * secondMs;

/**
 * Whether anything of a crisis is due, or will be in a moment: the other lanes yield then. Told by the chunks themselves,
 * which nothing can lose; one read of an index every few seconds.
 */
export function crisisWaits({ audience, clock }: Pick<EnginePorts, 'audience' | 'clock'>): () => Promise<boolean> {
  let known: { atMs: number; answer: Promise<boolean> } | undefined;
  return () => {
    const now = clock();
    if (known === undefined || toMs(now) - known.atMs >= keptMs) {
      const answer = audience.due('crisis', addMs(now, soonMs), 1).then((due) => due.length > 0);
      known = { atMs: toMs(now), answer };
      // What could not be read is asked again by the next.
      answer.catch(() => {
        known = undefined;
      });
    }
    return known.answer;
  };
}
