import type { ReadRetention } from '@kesher/domain/retention/retention';

/** Nobody has changed how long anything is kept. */
export const byTheTable: ReadRetention = async () => ({});
