import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AdminWorld, startAdminWorld } from './testing/admin-world.ts';

let world: AdminWorld;
beforeAll(async () => {
  world = await startAdminWorld();
});
afterAll(() => world.stop());

/** Opens an address, and answers the scripts and styles that were asked for until `what` was there, without their hashes. */
async function filesUntil(page: Page, what: string, address: string): Promise<string[]> {
  await page.addInitScript(`new MutationObserver((_changes, observer) => {
    if (!document.querySelector('${what}')) return;
    observer.disconnect();
    globalThis.thereAt = performance.now();
  }).observe(document, { subtree: true, childList: true })`);
  await page.goto(`${world.kesher.url}/admin/${address}`, { waitUntil: 'networkidle' });
  return page.evaluate<string[]>(`performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => /\\.(?:js|css)$/.test(name) && startTime < globalThis.thereAt)
    .map(({ name }) => name.split('/').at(-1).replace(/-.{8}(?=\\.\\w+$)/, ''))`);
}

// Lighthouse's score follows from these counts, and they are the same on every machine.
it('A page waits for few files, and for nothing that is read later', async () => {
  const { tasks } = await world.as('manager').get<{ tasks: { customerId: string }[] }>('/staff/tasks');
  const pages = [
    { what: 'main li', address: '', later: 'FurtherDown.js', most: 14 },
    { what: 'main dd', address: `customers/${tasks[0]?.customerId}`, later: 'BesideTimeline.js', most: 18 },
  ];
  for (const { what, address, later, most } of pages) {
    const page = await world.signIn('manager');
    const files = await filesUntil(page, what, address);
    expect(files).toContain('house.js');
    expect(files).not.toContain(later);
    expect(files.length).toBeLessThanOrEqual(most);
    await page.context().close();
  }
});
