import { hourMs, type Instant, toMs } from '@kesher/domain/instant';

/**
 * Ten quiet hours that lie as far from now as they can on this zone's clock: the demo shows announcing at a decent hour,
 * at whatever hour somebody tries it. Customers in other zones may still be held for theirs.
 */
export function awayFromNow(now: Instant, timeZone: string): { from: string; to: string } {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const at = (hours: number) => clock.format(toMs(now) + hours * hourMs);
  return { from: at(7), to: at(17) };
}
