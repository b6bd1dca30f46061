import type { Instant } from '../instant.ts';
import type { Stop, StopTarget } from './stop.ts';

/** The stops that stand. Each is one row; few stand at a time. */
export type StopStore = {
  /** Every stop that stands, read strongly: a sender may rest on it for seconds only. */
  standing(): Promise<Stop[]>;
  /** Writes the stop; pressed again, the later press stands, which also holds what was decided in between. */
  put(stop: Stop): Promise<void>;
  /** Takes a stop away; with `pressedBefore`, only one that was pressed before that instant. */
  lift(target: StopTarget, pressedBefore?: Instant): Promise<'lifted' | 'not-standing'>;
};
