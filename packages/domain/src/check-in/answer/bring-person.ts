import type { Instant } from '../../instant.ts';
import type { Escalation } from '../check-in.ts';
import { type Climbing, escalate, type Levels } from './escalate.ts';
import { promisedCallBy, type Shift } from './watching.ts';

/** Who is there to be asked, and when somebody reads what is written. */
export type Helpers = { readonly levels: Levels; readonly turns: readonly Shift[]; readonly now: Instant };

/** Whoever wrote is told by when somebody rings, where that can be kept; with the first call for a person, and once. */
export function bringPerson<Row extends Climbing>(
  row: Row,
  because: Escalation['because'],
  { levels, turns, now }: Helpers,
): Row {
  const brought = escalate(row, because, { levels, now });
  const { escalation } = brought;
  const promisedBy = escalation?.since === now ? promisedCallBy(turns, now) : undefined;
  return escalation && promisedBy ? { ...brought, escalation: { ...escalation, promisedBy } } : brought;
}
