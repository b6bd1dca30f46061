import { addMs, dayMs, type Instant } from '../instant.ts';

/** Nobody remembers for longer what they promised: such a time is a slip of the hand. */
const farthestDays = 366;

/** Why nobody can promise something to one customer for this time; undefined where they can. */
export function checkPromisedTime(dueAt: Instant, now: Instant): 'too-late' | 'too-far' | undefined {
  if (dueAt <= now) return 'too-late';
  return dueAt > addMs(now, farthestDays * dayMs) ? 'too-far' : undefined;
}
