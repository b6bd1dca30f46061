import { noticeIdSchema } from '@kesher/domain/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdminWorld, findingsOfAxe, startAdminWorld, takePicture } from './testing/admin-world.ts';
import { everyLook } from './testing/looks.ts';

let world: AdminWorld;
beforeAll(async () => {
  world = await startAdminWorld();
});
afterAll(() => world.stop());

const titles = { en: 'Today', he: 'היום', ar: 'اليوم' };

describe('Today', () => {
  it.each(everyLook)('is readable by everybody in $language, $colorScheme, wide and narrow', async (look) => {
    const { language, colorScheme } = look;
    const page = await world.signIn('manager', { ...look, reducedMotion: 'reduce' });
    await page.getByRole('heading', { level: 1, name: titles[language] }).waitFor();
    await page.getByRole('listitem').first().waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'en' ? 'ltr' : 'rtl');
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.title()).toContain(titles[language]);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await page.waitForTimeout(200);
      await takePicture(page, `today-${language}-${colorScheme}-${width}`);
      expect([width, await findingsOfAxe(page)]).toEqual([width, []]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
    await page.context().close();
  });

  it('changes its language in the middle, and loses nothing that was written', async () => {
    const page = await world.signIn('agent');
    await page
      .getByRole('button', { name: /^Work on it: / })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Note' }).fill('calls back at noon');
    await page.getByRole('button', { name: 'Language: English' }).click();
    await page.getByRole('button', { name: 'עברית', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'היום' }).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.getByRole('textbox', { name: 'הערה' }).inputValue()).toBe('calls back at noon');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'היום' }).waitFor();
    await page
      .getByRole('button', { name: /^לטיפול במשימה/ })
      .first()
      .click();
    expect(await page.getByRole('textbox', { name: 'הערה' }).inputValue()).toBe('calls back at noon');
    await takePicture(page, 'today-panel-he');
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.context().close();
  });

  it('lets a person take a task, log the call, and take that back', async () => {
    const page = await world.signIn('agent');
    const rows = page.getByRole('list', { name: 'Calls, choices and promises to fulfil' });
    const own = rows.getByRole('listitem').filter({ hasText: 'Keep what was promised' });
    await own.getByText('With you').waitFor();
    expect(await own.getByRole('button', { name: /^Take the task for/ }).count()).toBe(0);
    const call = rows.getByRole('listitem').filter({ hasText: 'Call:' }).first();
    await call.getByRole('button', { name: /^Take the task for/ }).click();
    await page.getByText('It is yours now.').waitFor();
    await rows.getByText('With you').first().waitFor();
    await call.getByRole('button', { name: /^Work on it: / }).click();
    const log = page.getByRole('button', { name: 'Log the call' });
    expect(await log.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('Reached', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('Knows about it now.');
    await log.click();
    await page.getByText('Finished.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Open again.').waitFor();
    await page.context().close();
  });

  it('shows no number to ring where calls were refused after the call was asked for, and ends it with that reason', async () => {
    const agent = world.as('agent');
    const { tasks } = await agent.get<{ tasks: { customerId: string }[] }>('/staff/tasks?kind=call');
    const id = tasks[0]?.customerId ?? '';
    type Known = { customer: { name: string; revision: number } };
    const { customer } = await agent.get<Known>(`/staff/customers/${id}`);
    const said = { channel: 'call', purpose: 'service', given: false, how: 'phone', shown: 'Please do not call me.' };
    await agent.send('POST', `/staff/customers/${id}/consents`, { revision: customer.revision, ...said });
    const page = await world.signIn('agent');
    await page
      .getByRole('button', { name: `Work on it: ${customer.name}` })
      .first()
      .click();
    await page.getByText('Do not call: they').waitFor();
    expect(await page.locator('a[href^="tel:"]').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Log the call' }).count()).toBe(0);
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.getByRole('button', { name: 'End: asked not to be called' }).click();
    await page.getByText('Finished.').waitFor();
    await page.context().close();
  });

  it('calls a colleague by the name that the team has, whatever their sign-in says', async () => {
    await world.callStaff('agent', 'נועה לוי');
    const nameOfAgent = async () => {
      type Colleagues = { colleagues: { id: string; name: string }[] };
      const { colleagues } = await world.as('manager').get<Colleagues>('/staff/colleagues');
      return colleagues.find(({ id }) => id === 'agent')?.name;
    };
    expect(await nameOfAgent()).toBe('נועה לוי');
    const page = await world.signIn('agent');
    expect(await nameOfAgent()).toBe('נועה לוי');
    await page.context().close();
  });

  it('keeps what people asked about their own data apart, and offers an agent no button there', async () => {
    const { customerId } =
      (await world.as('agent').get<{ tasks: { customerId: string }[] }>('/staff/tasks')).tasks[0] ?? {};
    await world.askErasure(customerId ?? '');
    const agent = await world.signIn('agent');
    const requests = agent.getByRole('list', { name: 'What people asked about their own data' });
    await requests.getByRole('listitem').first().waitFor();
    await agent.getByText('An admin does these; you need not.').waitFor();
    expect(await requests.getByRole('button').count()).toBe(0);
    await agent.context().close();
    const look = { language: 'he', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;
    const admin = await world.signIn('admin', look);
    const own = admin.getByRole('list', { name: 'בקשות של אנשים על המידע שלהם' });
    await own.getByRole('button', { name: /^לטיפול במשימה/ }).waitFor();
    expect(await findingsOfAxe(admin)).toEqual([]);
    await takePicture(admin, 'today-privacy-he');
    await admin.context().close();
  });

  it('says in words what cannot be read and of whom, its place and the remedy only to an admin', async () => {
    const { customerId } =
      (await world.as('agent').get<{ tasks: { customerId: string }[] }>('/staff/tasks')).tasks[0] ?? {};
    await world.setAside(`customer#${customerId}`);
    const manager = await world.signIn('manager');
    const list = manager.getByRole('list', { name: 'Records that cannot be read' });
    await list.getByText('Customer record').waitFor();
    expect(await list.getByRole('link').textContent()).not.toContain(String(customerId));
    expect(await list.getByText('Details').count()).toBe(0);
    expect(await list.getByRole('button').count()).toBe(0);
    await manager.context().close();
    const look = { language: 'he', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;
    const admin = await world.signIn('admin', look);
    const own = admin.getByRole('list', { name: 'רשומות שאי אפשר לקרוא' });
    await own.getByText('פרטים').click();
    await own.getByText(`customers: customer#${customerId} / profile`).waitFor();
    expect(await findingsOfAxe(admin)).toEqual([]);
    await takePicture(admin, 'today-unreadable-he');
    await own.getByRole('button', { name: /^תוקן: .?כרטיס לקוח/ }).click();
    await own.waitFor({ state: 'detached' });
    await admin.context().close();
  });

  it('leads from a task to the customer whom it is about', async () => {
    const page = await world.signIn('agent');
    const link = page.getByRole('list', { name: 'Calls, choices and promises to fulfil' }).getByRole('link').first();
    await expect.poll(() => link.textContent()).not.toMatch(/^C-\d/);
    const name = (await link.textContent()) ?? '';
    await link.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('region', { name: 'Timeline' }).waitFor();
    await page.context().close();
  });

  it('has managers, and nobody else, decide about messages of which nobody knows whether they arrived', async () => {
    const manager = world.as('manager');
    const { delays } = await manager.get<{ delays: { live?: { noticeId: string } }[] }>('/staff/delays');
    const noticeId = noticeIdSchema.parse(delays.find(({ live }) => live)?.live?.noticeId);
    await world.asKesherItself(async (_delays, messages) => {
      const told = (await messages.ofChunk(noticeId, 0)).filter(({ state }) => state === 'delivered');
      for (const message of told.slice(0, 2))
        await messages.change(message, { from: ['delivered'], to: 'held', set: { reason: 'no-answer' } });
    });
    const page = await world.signIn('manager');
    const held = page.getByRole('region', { name: 'Messages whose result is unknown' });
    await held
      .getByRole('button', { name: /^Send again to/ })
      .nth(1)
      .waitFor();
    expect(await findingsOfAxe(page)).toEqual([]);
    await takePicture(page, 'today-held-en');
    await held
      .getByRole('button', { name: /^Have them called/ })
      .first()
      .click();
    await page.getByText('Decided.').waitFor();
    await expect.poll(() => held.getByRole('listitem').count()).toBe(1);
    await held.getByRole('button', { name: /^Send again to/ }).click();
    await held.waitFor({ state: 'detached' });
    const agent = await world.signIn('agent');
    await agent.getByRole('region', { name: 'Under way' }).waitFor();
    expect(await agent.getByRole('button', { name: /^Send again/ }).count()).toBe(0);
    await expect(world.as('agent').get('/staff/held')).rejects.toThrow('403');
    await agent.context().close();
    await page.context().close();
  });

  it('does not offer an agent what only managers may do, and the server refuses it too', async () => {
    await world.announcements({ approvalFrom: 1, countdownSeconds: 60 });
    const manager = world.as('manager');
    const { delays } = await manager.get<{ delays: Delay[] }>('/staff/delays');
    const { id, revision } = delays[0] ?? { id: '', revision: 0 };
    const drafted = await manager.send<{ delay: Delay }>('PUT', `/staff/delays/${id}/draft`, {
      revision,
      statement: { kind: 'revised', facts: laterFacts() },
    });
    await manager.send('POST', `/staff/delays/${id}/announcement`, { revision: drafted.delay.revision });

    const agent = await world.signIn('agent');
    await agent.getByText(/Samir.? wants to tell/).waitFor();
    expect(await agent.getByRole('link', { name: /^Read the announcement/ }).count()).toBe(0);
    const calls = agent.getByRole('region', { name: 'Calls, choices and promises to fulfil' }).getByRole('listitem');
    await agent.getByText(`${await calls.count()} things need you now.`).waitFor();
    await expect(
      world.as('agent').send('POST', `/staff/delays/${id}/approval`, { revision: drafted.delay.revision + 1 }),
    ).rejects.toThrow('403');
    await agent.context().close();

    const own = await world.signIn('manager');
    await own.getByText(/Samir.? \(you\).? wants to tell/).waitFor();
    await own.getByRole('link', { name: /^Read the announcement/ }).click();
    const approve = own.getByRole('button', { name: 'Approve', exact: true });
    await approve.waitFor();
    expect(await approve.getAttribute('aria-disabled')).toBe('true');
    await own.context().close();

    const second = await world.signIn('manager-2');
    await second.getByText(/Samir.? wants to tell/).waitFor();
    expect(await second.getByRole('button', { name: /^Approve/ }).count()).toBe(0);
    await second.getByRole('link', { name: /^Read the announcement about/ }).click();
    await second.getByRole('heading', { name: 'What customers will read' }).waitFor();
    await second.getByText('The supplier is late', { exact: true }).first().waitFor();
    await second.getByRole('button', { name: 'Approve', exact: true }).click();
    await second.getByText('Approved. The countdown has begun.').waitFor();
    await second.getByRole('link', { name: 'Today' }).click();
    await second.getByRole('button', { name: /^Cancel the announcement about/ }).click();
    await second.getByText('Cancelled. Nobody was told.').waitFor();
    await second.context().close();
  });

  it('says that the connection dropped, and goes on when it is back', async () => {
    const page = await world.signIn('manager');
    await page.getByRole('listitem').first().waitFor();
    await page.context().setOffline(true);
    await page.getByText(/^No connection\./).waitFor();
    await page.context().setOffline(false);
    await page.getByText(/^No connection\./).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('lets one out, and somebody else in', async () => {
    const page = await world.signIn('manager');
    await page.getByRole('button', { name: /Samir/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in as Noa, agent' }).click();
    await page.getByRole('button', { name: /Noa/ }).waitFor();
    await page.context().close();
  });
});

type Delay = { id: string; revision: number };

function laterFacts() {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  return {
    cause: { kind: 'supplier' },
    window: { kind: 'dates', from: day(8).slice(0, 10), to: day(15).slice(0, 10), basis: { kind: 'supplier-said' } },
    options: [{ kind: 'wait' }, { kind: 'refund', withinDays: 14 }],
    nextUpdateBy: day(3),
  };
}
