import type { Reason } from '@kesher/domain/message/reason';

/** What of a ledger says how far the telling is. */
export type Standing = { frozen: boolean; outcomes: Record<string, number>; reasons: Record<string, number> };

/** What is held for one of these goes out hours later: nobody sits through that. */
const heldForHours: readonly Reason[] = [
  'quiet-hours',
  'customer-hours',
  'shabbat',
  'holiday',
  'ramadan-hours',
  'friday-prayer',
  'quota-spent',
];

/**
 * The ledger once it has stood still for two looks, with nothing waiting but what is held for hours. A look that fails
 * is taken again after `wait`.
 */
export async function untilQuiet<Ledger extends Standing>(
  read: () => Promise<Ledger>,
  wait: () => Promise<unknown>,
): Promise<Ledger> {
  let before = '';
  for (;;) {
    await wait();
    const ledger = await read().catch(() => undefined);
    if (!ledger) continue;
    const held = heldForHours.reduce((sum, reason) => sum + (ledger.reasons[reason] ?? 0), 0);
    const now = JSON.stringify(ledger.outcomes);
    if (ledger.frozen && (ledger.outcomes['waiting'] ?? 0) <= held && now === before) return ledger;
    before = now;
  }
}
