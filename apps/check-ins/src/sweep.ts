import { metrics, ports } from './ports-of-process.ts';
import { wakeCheckIns } from './wake-check-ins.ts';

const wake = wakeCheckIns(ports);

/** Started every minute. */
export async function handler(): Promise<{ woken: number }> {
  const { woken, standingStill } = await wake();
  metrics.count('StandingStill', standingStill);
  return { woken };
}
