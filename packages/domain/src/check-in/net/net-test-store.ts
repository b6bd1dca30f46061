import type { NetTest } from './net-test.ts';

/** Tests of the net, one row for each shift. */
export type NetTestStore = {
  /** The newest first. */
  latest(limit: number): Promise<NetTest[]>;
  get(id: string): Promise<NetTest | undefined>;
  /** Writes if the stored revision is `test.revision - 1`, or if the test is new and its revision is 1. */
  put(test: NetTest): Promise<'stored' | 'stale'>;
};
