import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type AdminWorld, findingsOfAxe, startAdminWorld, takePicture } from './testing/admin-world.ts';
import { everyLook, holdsInEveryWidth } from './testing/looks.ts';

type Delay = { id: string; revision: number; stage: string; products: { id: string }[]; live?: { noticeId: string } };
type Ledger = { frozen: boolean; outcomes: Record<string, number>; reasons: Record<string, number> };

let world: AdminWorld;
let lenses: Delay;
beforeAll(async () => {
  world = await startAdminWorld();
  await world.announcements({ approvalFrom: 10_000, countdownSeconds: 0 });
  // Both channels ask to slow down, so that an announcement stays on its way.
  for (const service of ['ses', 'sns'])
    await fetch(`${world.kesher.services.endpoints.channels}/faults`, {
      method: 'POST',
      body: JSON.stringify({ service, kind: 'throttling' }),
    });
  const { delays } = await world.as('manager').get<{ delays: Delay[] }>('/staff/delays');
  const open = delays.find(({ stage }) => stage === 'open');
  lenses = await announce(await draft(open ?? { productIds: [] }));
});
afterAll(() => world.stop());

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const facts = {
  cause: { kind: 'supplier' },
  window: { kind: 'dates', from: day(8).slice(0, 10), to: day(15).slice(0, 10), basis: { kind: 'supplier-said' } },
  options: [{ kind: 'wait' }, { kind: 'refund', withinDays: 14 }],
  nextUpdateBy: day(3),
};

/** Drafts other facts of a delay, or a new delay, as a manager. */
async function draft(about: Delay | { productIds: string[] }): Promise<Delay> {
  const manager = world.as('manager');
  if ('productIds' in about)
    return (await manager.send<{ delay: Delay }>('POST', '/staff/delays', { ...about, facts })).delay;
  const body = { revision: about.revision, statement: { kind: 'revised', facts } };
  return (await manager.send<{ delay: Delay }>('PUT', `/staff/delays/${about.id}/draft`, body)).delay;
}

/** Announces a draft, and waits until its audience is known. */
async function announce({ id, revision, live: before }: Delay): Promise<Delay> {
  await world.as('manager').send('POST', `/staff/delays/${id}/announcement`, { revision });
  return vi.waitFor(
    async () => {
      const { delay } = await world.as('manager').get<{ delay: Delay }>(`/staff/delays/${id}`);
      if (delay.live === undefined || delay.live.noticeId === before?.noticeId) throw new Error('It is not live yet.');
      if (!(await ledgerOf(delay)).frozen) throw new Error('Its audience is not known yet.');
      return delay;
    },
    { timeout: 20_000, interval: 200 },
  );
}

async function ledgerOf({ live }: Delay): Promise<Ledger> {
  return world.as('manager').get<Ledger>(`/staff/notices/${live?.noticeId}/ledger`);
}

const banner = (page: Page) => page.getByRole('region', { name: 'What is stopped' });

describe('A person who sees that something wrong goes out', () => {
  it('stops it from Today with one key, as an agent, and sees it standing with how many wait', async () => {
    const page = await world.signIn('agent');
    const underWay = page.getByRole('region', { name: 'Under way' });
    const stop = underWay.getByRole('button', { name: /^Stop the announcement about/ });
    await stop.waitFor();
    expect(await stop.getAttribute('aria-keyshortcuts')).toBe('Control+.');
    await takePicture(page, 'stop-before-en');
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.keyboard.press('Control+.');
    await banner(page).getByText('Stopping … Within 5 seconds nothing more leaves.').waitFor();
    await stop.waitFor({ state: 'detached' });
    await banner(page)
      .getByText(/Stopped at .* by .*Noa.*\(you\)/)
      .waitFor({ timeout: 10_000 });
    await expect
      .poll(() => page.getByRole('status').filter({ hasText: 'Vario 1.6' }).textContent())
      .toMatch(/Stopped at/);
    const ledger = await ledgerOf(lenses);
    expect(ledger.reasons['stopped']).toBe(ledger.outcomes['waiting']);
    await underWay.getByText(`stopped by a person (${ledger.reasons['stopped']})`).waitFor();
    await banner(page).getByText(`${ledger.reasons['stopped']} wait`).waitFor();
    // It is no agent's to go on with; the banner says whose it is.
    await banner(page)
      .getByText(/^Managers and administrators may let it go on: |^A manager or an administrator may/)
      .waitFor();
    expect(await page.getByRole('button', { name: /^Go on/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.keyboard.press('Control+.');
    await page.getByText('Nothing is going out now.').waitFor();
    await page.getByRole('link', { name: 'Customers' }).click();
    await banner(page)
      .getByText(/Stopped at/)
      .waitFor();
    await page.context().close();
  });

  it.each(everyLook)('reads what is stopped in $language, $colorScheme, wide and narrow', async (look) => {
    const page = await world.signIn('manager', { ...look, reducedMotion: 'reduce' });
    await page.getByRole('listitem').first().waitFor();
    await page.locator('.stops .row-buttons button').waitFor();
    await holdsInEveryWidth(page, `stopped-today-${look.language}-${look.colorScheme}`);
    await page.goto(`${world.kesher.url}/admin/delays/${lenses.id}`);
    await page.locator('.ledger-bar').first().waitFor();
    await holdsInEveryWidth(page, `stopped-delay-${look.language}-${look.colorScheme}`);
    await page.context().close();
  });

  it('finds on its page who was told and who was not, and lets it go on as a manager', async () => {
    const page = await world.signIn('manager', { path: `delays/${lenses.id}` });
    const stopped = page.getByRole('region', { name: 'Stopped', exact: true });
    await stopped.getByText(/Nobody was told; \d+ wait\./).waitFor();
    await stopped.getByRole('link', { name: 'Correct' }).waitFor();
    await stopped.getByRole('link', { name: 'Withdraw' }).waitFor();
    expect(await page.getByRole('button', { name: /^Stop the announcement/ }).count()).toBe(0);
    await stopped.getByRole('button', { name: /^Go on with/ }).click();
    await page.getByText('It goes on. What waited leaves within two minutes.').waitFor();
    await banner(page).waitFor({ state: 'detached' });
    await stopped.waitFor({ state: 'detached' });
    expect((await ledgerOf(lenses)).reasons).not.toHaveProperty('stopped');
    await page.context().close();
  });

  it('stops it on its page with the same key on a Hebrew keyboard, and may undo that as a manager', async () => {
    const page = await world.signIn('manager', { path: `delays/${lenses.id}` });
    await page.getByRole('button', { name: /^Stop the announcement/ }).waitFor();
    await page.evaluate(`document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ץ', code: 'Period', ctrlKey: true, bubbles: true }))`);
    await page.getByText('Stopped. Within 5 seconds nothing more leaves.').waitFor();
    await page.getByRole('region', { name: 'Stopped', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await banner(page).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('is led to the buttons where several go out: the key chooses none of them', async () => {
    const manager = world.as('manager');
    const { products } = await manager.get<{ products: { id: string }[] }>('/staff/products');
    const others = products.filter(({ id }) => !lenses.products.some((product) => product.id === id));
    const { id, revision } = await draft({ productIds: others.map((product) => product.id).slice(0, 5) });
    await world.announcements({ countdownSeconds: 600 });
    await manager.send('POST', `/staff/delays/${id}/announcement`, { revision });
    const page = await world.signIn('agent');
    const stops = page.getByRole('button', { name: /^Stop the announcement about/ });
    await expect.poll(() => stops.count()).toBe(2);
    await page.keyboard.press('Control+.');
    await expect
      .poll(() => page.evaluate('document.activeElement.getAttribute("aria-label")'))
      .toBe(await stops.first().getAttribute('aria-label'));
    expect(await banner(page).count()).toBe(0);
    await page.keyboard.press('Enter');
    await banner(page).waitFor();
    await expect.poll(() => stops.count()).toBe(1);
    await page
      .getByRole('region', { name: 'Under way' })
      .getByText('Its countdown runs on, but then nobody is told.')
      .waitFor();
    await takePicture(page, 'stopped-countdown-en');
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.context().close();
  });

  it('stops a channel or everything from the menu, with one press', async () => {
    const page = await world.signIn('manager');
    await page.getByRole('button', { name: 'Stop …' }).click();
    await takePicture(page, 'stop-menu-en');
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.getByRole('button', { name: 'All text messages', exact: true }).click();
    await banner(page).getByText('All text messages', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Stop …' }).click();
    expect(await page.getByRole('button', { name: 'All text messages', exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Everything', exact: true }).click();
    await banner(page).getByText('Everything', { exact: true }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await takePicture(page, 'stopped-several-en-390');
    expect(await findingsOfAxe(page)).toEqual([]);
    for (const what of ['All text messages', 'Everything']) {
      await page.getByRole('button', { name: `Go on with what is stopped: ${what}` }).click();
      await banner(page).getByText(what, { exact: true }).waitFor({ state: 'detached' });
    }
    await page.context().close();
  });

  it('is told where it could not be stopped, and can press again', async () => {
    const page = await world.signIn('agent');
    await page.route('**/staff/stops', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: /^Stop the announcement about/ }).click();
    const alert = banner(page).getByRole('alert');
    await alert.getByText(/^Not stopped: /).waitFor();
    await alert.getByText('Kesher cannot be reached.').waitFor();
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.unroute('**/staff/stops');
    await alert.getByRole('button', { name: 'Stop again' }).click();
    await alert.waitFor({ state: 'detached' });
    await banner(page).getByText('Stopping …').first().waitFor();
    await page.context().close();
  });
});
