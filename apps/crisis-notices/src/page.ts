import { metrics, ports } from './ports-of-process.ts';
import { renewPage } from './renew-page.ts';
import { wakeBulletins } from './wake-bulletins.ts';

const wake = wakeBulletins(ports);
const renew = renewPage(ports);

/** Started every minute: wakes bulletins that are due, and renews the page. What ails the page keeps no bulletin waiting. */
export async function handler(): Promise<{ woken: number }> {
  const { woken, standingStill } = await wake();
  metrics.count('StandingStill', standingStill);
  await renew();
  return { woken };
}
