import { afterAll, beforeAll, it } from 'vitest';
import { type AdminWorld, startAdminWorld, takePicture } from './testing/admin-world.ts';

let world: AdminWorld;
beforeAll(async () => {
  world = await startAdminWorld();
});
afterAll(() => world.stop());
it('debugs', async () => {
  const page = await world.signIn('agent', { path: 'delays' });
  await page.getByRole('link', { name: 'Vario' }).first().click();
  await page.getByRole('button', { name: /^Told: show the/ }).click();
  const told = page.getByRole('list', { name: 'Told' });
  const b = told.getByRole('button', { name: /^Text for/ }).first();
  console.log('B', await b.getAttribute('aria-label'));
  await b.click();
  await page.waitForTimeout(3000);
  console.log('T', JSON.stringify((await told.innerText()).slice(0, 900)));
  await page.screenshot({ path: '/tmp/zz1.png' });
  const p2 = await world.signIn('manager', { path: 'delays/new' });
  const input = p2.locator('main input[aria-haspopup=listbox]');
  await input.click();
  await p2.getByRole('option', { name: /Vario/ }).first().click();
  await p2.locator('main h1').click();
  await p2.locator('main select').first().selectOption({ index: 1 });
  await p2.locator('main input[type=date]').fill(new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10));
  await p2
    .locator('main input[type=datetime-local]')
    .fill(new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10) + 'T12:00');
  await p2.waitForTimeout(1500);
  await p2.getByText('SMS', { exact: true }).click();
  await p2.waitForTimeout(1500);
  console.log('S', JSON.stringify(await p2.locator('main article').first().innerText()));
  await takePicture(p2, 'zz');
}, 120000);
