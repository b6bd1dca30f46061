import type { KitAct, KitRelease, KitWithdrawal } from './kit-release.ts';

/** Who released which language of a kit, and who took it back. Nothing of it is ever changed: each act is a row. */
export type KitStore = {
  /** Every act of every kit, in the order of kit, language and time. */
  get(): Promise<KitAct[]>;
  /** Refused where the same language of the kit has an act of that very instant. */
  release(release: KitRelease): Promise<'stored' | 'stale'>;
  withdraw(withdrawal: KitWithdrawal): Promise<'stored' | 'stale'>;
};
