import { setTimeout as delay } from 'node:timers/promises';
import { alertStaff } from '@kesher/engine/alert/alert-staff';
import { sweep } from '@kesher/engine/tend/sweep';
import { metrics, ports } from './ports-of-process.ts';

const run = sweep(ports);
const alert = alertStaff({ ...ports, wait: delay });

/** Started every minute. Customers' messages come first; what fails in alerting staff fails this run after them. */
export async function handler(): Promise<{ woken: number; alerted: number }> {
  const { woken, standingStill } = await run();
  metrics.count('StandingStill', standingStill);
  const { alerted, canReach } = await alert();
  metrics.count('NobodyToAlert', canReach ? 0 : 1);
  return { woken, alerted };
}
