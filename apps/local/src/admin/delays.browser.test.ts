import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdminWorld, findingsOfAxe, startAdminWorld, takePicture } from './testing/admin-world.ts';

let world: AdminWorld;
beforeAll(async () => {
  world = await startAdminWorld();
});
afterAll(() => world.stop());

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const lens = 'Vario 1.6 progressive lenses';

/** Opens the delay of the lenses from the list. */
async function openLenses(page: Page, name = lens): Promise<void> {
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

describe('Stock delays', () => {
  it.each(
    (['he', 'en'] as const).flatMap((language) =>
      (['light', 'dark'] as const).map((colorScheme) => ({ language, colorScheme })),
    ),
  )('are readable by everybody in $language, $colorScheme, wide and narrow', async ({ language, colorScheme }) => {
    const page = await world.signIn('manager', { language, colorScheme, path: 'delays', reducedMotion: 'reduce' });
    const look = async (name: string) => {
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await page.waitForTimeout(200);
        await takePicture(page, `delays-${name}-${language}-${colorScheme}-${width}`);
        expect([name, width, await findingsOfAxe(page)]).toEqual([name, width, []]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      }
      await page.setViewportSize({ width: 1280, height: 844 });
    };
    await page.locator('.ledger-bar').first().waitFor();
    await look('list');
    await page.locator('main li a').first().click();
    await page.locator('.ledger-bar').first().waitFor();
    await page.locator('main button[aria-expanded]').first().click();
    await page.locator('main ul[aria-label] li .surface').first().waitFor();
    await look('one');
    await page.goto(`${world.kesher.url}/admin/delays/new`);
    await page.locator('main input[type=datetime-local]').fill(`${day(3)}T12:00`);
    await page.locator('main select').first().selectOption({ index: 1 });
    await page.locator('main input[type=date]').fill(day(6));
    await look('declare');
    await page.context().close();
  });

  it('are not declared, changed or announced by an agent, who may look', async () => {
    const page = await world.signIn('agent', { path: 'delays' });
    await openLenses(page);
    expect(await page.getByRole('link', { name: /Revise|Withdraw|It has come/ }).count()).toBe(0);
    await page.goto(`${world.kesher.url}/admin/delays/new`);
    await page.getByRole('heading', { level: 1, name: 'This room is not for your role' }).waitFor();
    await page.context().close();
  });

  it('open the list behind each number of the ledger, with the text that was sent', async () => {
    const page = await world.signIn('agent', { path: 'delays' });
    await openLenses(page);
    await page.getByRole('button', { name: /^Told: show the/ }).click();
    const told = page.getByRole('list', { name: 'Told' });
    await told
      .getByRole('button', { name: /^Text for/ })
      .first()
      .click();
    await told
      .getByText(/Vario 1\.6/)
      .first()
      .waitFor();
    await page.context().close();
  });
});
