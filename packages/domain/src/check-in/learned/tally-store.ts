import type { IsoDate } from '../../instant.ts';
import type { Tally } from './tally.ts';
import type { TallyRun } from './tally-run.ts';

/** What was learned, a row for each day, and how far this evening's counting has come. */
export type TallyStore = {
  put(tally: Tally): Promise<void>;
  /** In the order of their days, both ends included. */
  range(from: IsoDate, to: IsoDate): Promise<Tally[]>;
  run(): Promise<TallyRun | undefined>;
  /** Writes if the stored revision is `run.revision - 1`. */
  putRun(run: TallyRun): Promise<'stored' | 'stale'>;
};
