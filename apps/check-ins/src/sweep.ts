import { tallyContacts } from './learned/tally-contacts.ts';
import { testNet } from './net/test-net.ts';
import { onceSetUp } from './once-set-up.ts';
import { metrics, ports } from './ports-of-process.ts';
import { wakeCheckIns } from './wake-check-ins.ts';

const wake = wakeCheckIns(ports);
const tryNet = onceSetUp(testNet(ports));
const tally = onceSetUp(tallyContacts(ports));

/** Started every minute. */
export async function handler(): Promise<{ woken: number }> {
  const { woken, standingStill } = await wake();
  metrics.count('StandingStill', standingStill);
  await tryNet();
  await tally();
  return { woken };
}
