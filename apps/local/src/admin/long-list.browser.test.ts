import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdminWorld, startAdminWorld } from './testing/admin-world.ts';

let world: AdminWorld;
beforeAll(async () => {
  world = await startAdminWorld();
});
afterAll(() => world.stop());

type Tasks = { tasks: Record<string, unknown>[]; customers: Record<string, unknown> };

/** Today with so many tasks as no shop has: the server's own first task again and again, each a little later. */
async function todayWith(count: number): Promise<Page> {
  const page = await world.signIn('manager', { path: 'delays' });
  const { tasks, customers } = await world.as('manager').get<Tasks>('/staff/tasks');
  const many = Array.from({ length: count }, (_, index) => ({ ...tasks[0], id: `task-${index}` }));
  await page.route('**/staff/tasks?*', (route) => route.fulfill({ json: { tasks: many, customers } }));
  await page.getByRole('link', { name: 'Today' }).click();
  await page.locator('[aria-setsize]').first().waitFor();
  return page;
}

/** Scrolls on at every second frame, and looks what the view shows of the list then and how long a frame took. */
const scrollThrough = (page: Page, offsets: readonly number[]) =>
  page.evaluate<{ gap: number; frameMs: number }[]>(`(async () => {
    const list = document.querySelector('[aria-setsize]').parentElement;
    const frame = () => new Promise(requestAnimationFrame);
    const seen = [];
    let last = await frame();
    for (const offset of ${JSON.stringify(offsets)}) {
      scrollTo(0, offset);
      // The list hears of it in the next frame, and its rows are there in the one after.
      await frame();
      const now = await frame();
      const { top, bottom } = list.getBoundingClientRect();
      const rows = [...list.children].map((row) => row.getBoundingClientRect()).sort((one, two) => one.top - two.top);
      let covered = Math.max(0, top);
      let gap = 0;
      for (const row of rows.filter((row) => row.bottom > 0 && row.top < innerHeight)) {
        gap = Math.max(gap, row.top - covered);
        covered = Math.max(covered, row.bottom);
      }
      seen.push({ gap: Math.max(gap, Math.min(innerHeight, bottom) - covered), frameMs: (now - last) / 2 });
      last = now;
    }
    return seen;
  })()`);

/** How long nine frames of ten take at most while one scrolls through so many tasks, in milliseconds. */
async function nineFramesOfTen(count: number): Promise<number> {
  const page = await todayWith(count);
  const offsets = Array.from({ length: 200 }, (_, step) => step * 120);
  const times = (await scrollThrough(page, offsets))
    .map(({ frameMs }) => frameMs)
    .toSorted((left, right) => left - right);
  await page.context().close();
  return times[Math.floor(times.length * 0.9)] ?? Number.NaN;
}

const rowGap = 8;

describe('A list of 10,000 rows', () => {
  it('fills the view wherever one scrolls, step by step and in leaps', async () => {
    const page = await todayWith(10_000);
    expect(await page.locator('[aria-setsize]').first().getAttribute('aria-setsize')).toBe('10000');
    expect(await page.locator('[aria-setsize]').count()).toBeLessThan(60);
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    expect(height).toBeGreaterThan(10_000 * 60);
    const small = Array.from({ length: 120 }, (_, step) => step * 90);
    const back = small.toReversed();
    const leaps = [0.5, 0.1, 0.9, 0.33, 0.999, 0.001].map((part) => Math.round(height * part));
    const steps = await scrollThrough(page, [...small, ...back, ...leaps]);
    expect(Math.max(...steps.map(({ gap }) => gap))).toBeLessThanOrEqual(rowGap + 1);
    await page.context().close();
  });

  it('moves smoothly: nine frames of ten take less than 50 ms, or twice what a tenth of the rows takes on a busy machine', async () => {
    const few = await nineFramesOfTen(1_000);
    expect(await nineFramesOfTen(10_000)).toBeLessThan(Math.max(50, 2 * few));
  });

  it('stays whole when what stands above it grows', async () => {
    const page = await todayWith(500);
    await scrollThrough(page, [3000]);
    await page.evaluate("document.querySelector('main h1').style.marginBlockEnd = '700px'");
    const steps = await scrollThrough(page, [3000, 3700, 4000, 1200, 700, 9000]);
    expect(Math.max(...steps.map(({ gap }) => gap))).toBeLessThanOrEqual(rowGap + 1);
    await page.context().close();
  });
});
