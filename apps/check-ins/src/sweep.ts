import { tallyContacts } from './learned/tally-contacts.ts';
import { testNet } from './net/test-net.ts';
import { metrics, ports } from './ports-of-process.ts';
import { wakeCheckIns } from './wake-check-ins.ts';

const wake = wakeCheckIns(ports);
const tryNet = testNet(ports);
const tally = tallyContacts(ports);

/** Started every minute. */
export async function handler(): Promise<{ woken: number }> {
  const { woken, standingStill } = await wake();
  await tryNet();
  await tally();
  metrics.count('StandingStill', standingStill);
  return { woken };
}
