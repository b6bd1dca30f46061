import type { Task } from '../server/api-types.ts';

type Worked = Pick<Task, 'history'>;

/** What others did to a task since it was read. */
export function stepsSince(seen: Worked, newer: Worked): Worked['history'] {
  const last = seen.history.at(-1);
  return newer.history.filter(
    ({ at, did, by }) => last === undefined || at > last.at || (at === last.at && (did !== last.did || by !== last.by)),
  );
}
