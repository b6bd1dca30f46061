import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdminWorld, startAdminWorld } from './testing/admin-world.ts';
import { everyLook, holdsInEveryWidth } from './testing/looks.ts';

type Insights = { reach: { audience: number; outcomes: { told?: number } } };

let world: AdminWorld;
beforeAll(async () => {
  world = await startAdminWorld();
});
afterAll(() => world.stop());

describe('Insights', () => {
  it('counts whom a delay reached as the server does, and says where there is too little to count', async () => {
    const page = await world.signIn('manager', { path: 'insights' });
    const reach = page.getByRole('region', { name: 'How customers heard of it first' });
    const told = reach.getByRole('row', { name: /^Told/ }).getByRole('cell');
    await told.waitFor();
    const { reach: counted } = await world.as('manager').get<Insights>('/staff/insights');
    expect(counted.audience).toBeGreaterThan(20);
    expect(Number(await told.textContent())).toBeLessThanOrEqual(counted.outcomes.told ?? 0);
    expect(Number(await told.textContent())).toBeGreaterThan(0);
    await page.getByText('No promise has come due').waitFor();
    await page.getByText('No delay with dates has ended yet').waitFor();
    await page.context().close();
  });

  it.each(everyLook)('is readable by everybody in $language, $colorScheme, wide and narrow', async (look) => {
    const page = await world.signIn('manager', { ...look, path: 'insights', reducedMotion: 'reduce' });
    await page.locator('.chart-row').first().waitFor();
    await holdsInEveryWidth(page, `insights-${look.language}-${look.colorScheme}`);
    await page.context().close();
  });
});
