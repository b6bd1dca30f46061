import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessTokenSeconds, signAccessToken } from '../sign-in/access-token.ts';
import { findDemoAccount } from '../sign-in/accounts.ts';
import { type AdminWorld, findingsOfAxe, startAdminWorld, takePicture } from './testing/admin-world.ts';
import { everyLook } from './testing/looks.ts';

let world: AdminWorld;
beforeAll(async () => {
  world = await startAdminWorld();
});
afterAll(() => world.stop());

/** Puts a token into the tab that the server issued so long ago that it refuses it now. */
async function letTheSessionEnd(page: Page, who: string): Promise<void> {
  const account = findDemoAccount(who);
  if (!account) throw new Error(`There is no ${who}.`);
  const { issuer, key } = world.kesher;
  const old = signAccessToken({ account, issuer, key, nowMs: Date.now() - (accessTokenSeconds + 60) * 1000 });
  await page.evaluate(`(() => {
    const name = Object.keys(sessionStorage).find((each) => each.startsWith('oidc.user:'));
    const user = JSON.parse(sessionStorage.getItem(name));
    sessionStorage.setItem(name, JSON.stringify({ ...user, access_token: '${old}' }));
  })()`);
}

const tokenOf = (page: Page) =>
  page.evaluate<string>(`(() => {
    const name = Object.keys(sessionStorage).find((each) => each.startsWith('oidc.user:'));
    return JSON.parse(sessionStorage.getItem(name)).access_token;
  })()`);

async function beginToWrite(page: Page, note: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Work on it: / })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Note' }).fill(note);
}

describe('A session that ends', () => {
  it('says so over the page, and signing in again comes back to the same place with what was written', async () => {
    const page = await world.signIn('agent', { path: '?seen=yes' });
    await beginToWrite(page, 'asked for a call after six');
    await letTheSessionEnd(page, 'agent');
    await page.getByRole('button', { name: 'Look again' }).click();
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.waitFor();
    // What was being read stays in view below it, and Escape does not make it look usable.
    expect(await page.getByText('asked for a call after six').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(true);
    await takePicture(page, 'session-ended-en');
    const refused = await tokenOf(page);
    await dialog.getByRole('button', { name: 'Sign in again' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    expect(new URL(page.url()).search).toBe('?seen=yes');
    expect(await tokenOf(page)).not.toBe(refused);
    await page
      .getByRole('button', { name: /^Work on it: / })
      .first()
      .click();
    expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('asked for a call after six');
    await page.context().close();
  });

  it.each(everyLook.filter(({ language }) => language !== 'en'))(
    'says so readably in $language, $colorScheme',
    async (look) => {
      const page = await world.signIn('agent', { ...look, viewport: { width: 390, height: 844 } });
      await letTheSessionEnd(page, 'agent');
      await page.reload();
      await page.getByRole('dialog').waitFor();
      await page.waitForTimeout(300);
      // Nothing was read, so nothing is called empty.
      expect(await page.locator('main section').count()).toBe(0);
      await takePicture(page, `session-ended-${look.language}-${look.colorScheme}`);
      expect(await findingsOfAxe(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('is renewed before its end while somebody works, without a word', async () => {
    const page = await world.signIn('agent');
    await page.clock.install();
    await page.reload();
    await page.locator('main h1').waitFor();
    // The session is watched some seconds after the page is there.
    await page.clock.fastForward(5_000);
    await page.waitForTimeout(500);
    const first = await tokenOf(page);
    await page.clock.fastForward((accessTokenSeconds - 60) * 1000);
    await expect.poll(() => tokenOf(page), { timeout: 10_000 }).not.toBe(first);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.context().close();
  });
});

describe('A connection that drops', () => {
  it('is said, takes nothing from the page, and is made up for when it is back', async () => {
    const page = await world.signIn('agent');
    await beginToWrite(page, 'while the line is down');
    await page.context().setOffline(true);
    await page.getByText(/^No connection\./).waitFor();
    const log = page.getByRole('button', { name: 'Finish', exact: true });
    await log.click();
    await page.getByText('Kesher cannot be reached.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('while the line is down');
    await takePicture(page, 'offline-en');
    expect(await findingsOfAxe(page)).toEqual([]);

    // Meanwhile a colleague takes another task; it shows by itself once the line is back.
    const rows = page.getByRole('list', { name: 'Calls, choices and promises to fulfil' });
    const taken = rows.getByText(/^With (?:Samir|manager)$/);
    expect(await taken.count()).toBe(0);
    const { tasks } = await world.as('manager').get<{ tasks: Task[] }>('/staff/tasks');
    const free = tasks.find(({ state }) => state === 'open');
    await world
      .as('manager')
      .send('POST', `/staff/tasks/${encodeURIComponent(free?.id ?? '')}`, { revision: free?.revision, did: 'taken' });
    await page.context().setOffline(false);
    await page.getByText(/^No connection\./).waitFor({ state: 'detached' });
    await taken.waitFor();
    // The step that failed was not taken, and is not repeated by itself.
    expect(await page.getByText('Finished.').count()).toBe(0);
    await log.click();
    await page.getByText('Finished.').waitFor();
    await page.context().close();
  });
});

describe('A new version', () => {
  it('is said where a part of the program is gone, and the page loads anew once', async () => {
    const page = await world.signIn('agent', { language: 'he', viewport: { width: 390, height: 844 } });
    await page.route(/\/assets\/TaskPanel-[^/]*\.js/, (route) => route.fulfill({ status: 404, body: '' }));
    let loaded = 0;
    page.on('load', () => {
      loaded += 1;
    });
    const work = () =>
      page
        .getByRole('button', { name: /^לטיפול במשימה/ })
        .first()
        .click();
    await work();
    await expect.poll(() => loaded, { timeout: 20_000 }).toBe(1);
    await work();
    await page.getByRole('heading', { level: 1, name: 'יש גרסה חדשה של קשר.' }).waitFor();
    expect(await findingsOfAxe(page)).toEqual([]);
    await takePicture(page, 'new-version-he');
    await page.waitForTimeout(1_000);
    expect(loaded).toBe(1);
    await page.unroute(/\/assets\/TaskPanel-[^/]*\.js/);
    await page.getByRole('button', { name: 'טעינה מחדש' }).click();
    await work();
    await page.getByRole('textbox', { name: 'הערה' }).waitFor();
    await page.context().close();
  });
});

type Task = { id: string; state: string; revision: number };
