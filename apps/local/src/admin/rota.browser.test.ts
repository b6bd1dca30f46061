import type { Rota } from '@kesher/domain/check-in/rota/rota';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdminWorld, startAdminWorld } from './testing/admin-world.ts';
import { everyLook, holdsInEveryWidth } from './testing/looks.ts';

/** A week far ahead, so that the same days are shown whenever this runs. */
const week = '2030-W10';
type Week = { rota?: Rota };

let world: AdminWorld;
beforeAll(async () => {
  world = await startAdminWorld();
});
afterAll(() => world.stop());

const stored = async () => (await world.as('manager').get<Week>(`/staff/rota/${week}`)).rota;

describe('Rota', () => {
  it('begins with everybody’s hours, shows where nobody is, and is saved once nobody is wrong in it', async () => {
    const page = await world.signIn('manager', { path: `rota?week=${week}` });
    await page.getByText('Nobody has planned this week').waitFor();
    await page.getByRole('button', { name: 'Begin with everybody’s hours' }).click();
    await page.getByRole('button', { name: /Layla.*Monday/ }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('To', { exact: true }).fill('13:00');
    await form.getByRole('button', { name: 'Done' }).click();
    const holes = page.getByRole('region', { name: 'Nobody is on duty' });
    await holes.getByText('Monday').waitFor();
    for (const box of await page.getByRole('group', { name: 'Asked last' }).getByRole('checkbox').all())
      await box.uncheck();
    await page.getByText('Choose somebody who is asked last.').waitFor();
    await page.getByText('Mend what is said above.').waitFor();
    // Who is on duty cannot be asked last as well.
    await page.getByRole('checkbox', { name: 'Layla' }).check();
    await page.getByText('would be on call for two levels at once').waitFor();
    await page.getByRole('checkbox', { name: 'Layla' }).uncheck();
    await page.getByRole('checkbox').first().check();
    await page.reload();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved. It holds from now on.').waitFor();
    const rota = await stored();
    expect(rota?.turns.find(({ day }) => day === 1)).toMatchObject({ to: '13:00', staff: ['clinician'] });
    expect(rota?.last).toHaveLength(1);
    await page.context().close();
  });

  it('lets somebody be away, and shows the hole that they leave', async () => {
    const page = await world.signIn('clinician', { path: `rota?week=${week}` });
    await page.getByRole('button', { name: /Layla.*Tuesday/ }).click();
    await page.getByRole('dialog').getByLabel('Away all day').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    await page.getByRole('region', { name: 'Nobody is on duty' }).getByText('Tuesday').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved. It holds from now on.').waitFor();
    expect((await stored())?.away).toEqual([{ staffId: 'clinician', day: 2 }]);
    await page.context().close();
  });

  it.each(everyLook)('is readable by everybody in $language, $colorScheme, wide and narrow', async (look) => {
    const page = await world.signIn('clinician', { ...look, path: `rota?week=${week}`, reducedMotion: 'reduce' });
    await page.locator('.rota-cell').first().waitFor();
    await holdsInEveryWidth(page, `rota-${look.language}-${look.colorScheme}`);
    await page.context().close();
  });
});
