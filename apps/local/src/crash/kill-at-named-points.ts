import { setTimeout as delay } from 'node:timers/promises';
import { type Healed, press, untilHealed } from './announcement.ts';
import { type DoomedKesher, EndedBeforeReadyError, startDoomedKesher } from './doomed-kesher.ts';
import type { KillPoint } from './killing-ports.ts';

export type PointReached = { point: KillPoint; reached: boolean };

const patienceMs = 60_000;

/** The product whose announcement a point is tried on. */
export const productOf = (index: number) => `P-POINT-${String(index).padStart(2, '0')}`;

/**
 * Starts Kesher once for every point, announces one more product, and lets the process die there. Each start goes on
 * with what the ones before left. In the end it starts once more, presses what nobody could press, and waits.
 */
export async function killAtNamedPoints(
  folder: string,
  {
    points,
    customers,
    onReached,
  }: { points: readonly KillPoint[]; customers: number; onReached: (one: PointReached) => void },
): Promise<Healed> {
  for (const [index, point] of points.entries())
    onReached({ point, reached: await diesAt(folder, { point, product: productOf(index) }) });
  const kesher = await startDoomedKesher(folder);
  try {
    const told = [];
    for (const index of points.keys()) told.push({ noticeId: await press(kesher, productOf(index)), customers });
    return await untilHealed(kesher, told);
  } finally {
    await kesher.kill();
  }
}

async function diesAt(folder: string, { point, product }: { point: KillPoint; product: string }): Promise<boolean> {
  let kesher: DoomedKesher;
  try {
    kesher = await startDoomedKesher(folder, { killAt: point });
  } catch (error) {
    if (error instanceof EndedBeforeReadyError) return true;
    throw error;
  }
  // The press may die with the process: the manager presses again, on the next start.
  await press(kesher, product).catch(() => undefined);
  await Promise.race([kesher.ended, delay(patienceMs, undefined, { ref: false })]);
  if (kesher.hasEnded()) return true;
  await kesher.kill();
  return false;
}
