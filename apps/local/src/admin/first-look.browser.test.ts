import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdminWorld, startAdminWorld } from './testing/admin-world.ts';

let world: AdminWorld;
beforeAll(async () => {
  world = await startAdminWorld();
});
afterAll(() => world.stop());

/** The scripts and styles that had been asked for when the largest part of the page was drawn, by name without the hash. */
const askedUntilDrawn = (page: Page) =>
  page.evaluate<string[]>(`(async () => {
    const drawn = await new Promise((resolve) =>
      new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      }),
    );
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => /\\.(?:js|css)$/.test(name) && startTime < drawn)
      .map(({ name }) => name.split('/').at(-1).replace(/-.{8}(?=\\.\\w+$)/, ''));
  })()`);

/** Lighthouse's score follows from these counts (\`npm run measure-pages\`), and they do not depend on the machine. */
describe('The first look at a page', () => {
  it('waits for few files, and for nothing that is read later', async () => {
    const page = await world.signIn('manager', { viewport: { width: 412, height: 823 } });
    await page.goto(`${world.kesher.url}/admin/`);
    await page
      .getByRole('button', { name: /^Work on it: / })
      .first()
      .waitFor();
    const today = await askedUntilDrawn(page);
    expect(today).not.toContain('FurtherDown.js');
    expect(today.length).toBeLessThanOrEqual(14);

    const { tasks } = await world.as('manager').get<{ tasks: { customerId: string }[] }>('/staff/tasks');
    await page.goto(`${world.kesher.url}/admin/customers/${tasks[0]?.customerId}`);
    await page.getByRole('heading', { name: 'At a glance' }).waitFor();
    const customer = await askedUntilDrawn(page);
    expect(customer).not.toContain('BesideTimeline.js');
    expect(customer.length).toBeLessThanOrEqual(18);
    await page.context().close();
  });
});
