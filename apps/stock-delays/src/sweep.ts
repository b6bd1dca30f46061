import { metrics, ports } from './ports-of-process.ts';
import { wakeDelays } from './wake-delays.ts';

const wake = wakeDelays(ports);

/** Started every minute. */
export async function handler(): Promise<{ woken: number }> {
  const { woken, standingStill } = await wake();
  metrics.count('StandingStill', standingStill);
  return { woken };
}
