import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { makeOutboxClient } from '../outbox-page/outbox-client.ts';
import { readEmail } from '../outbox-page/read-email.ts';
import { type AdminWorld, startAdminWorld } from './testing/admin-world.ts';

/** `npm run pictures`: takes the README's four pictures of the demo shop anew. Fails when one has become large. */
const folder = path.resolve(import.meta.dirname, '../../../../docs/pictures');
const mostBytes = 100_000;
const screen = { width: 1200, height: 800 };
const telephone = { width: 400, height: 800 };

const world = await startAdminWorld();
try {
  mkdirSync(folder, { recursive: true });
  const agent = world.as('agent');
  const { tasks } = await agent.get<{ tasks: { customerId: string }[] }>('/staff/tasks');
  const customerId = tasks.at(-1)?.customerId ?? '';

  const staff = await world.signIn('manager', { viewport: screen });
  await staff.locator('main li').first().waitFor();
  await keep(staff, 'today');
  await staff.goto(`${world.kesher.url}/admin/delays`);
  await staff.locator('main li a').first().click();
  await staff.locator('.ledger-bar').first().waitFor();
  await keep(staff, 'delay');

  const arabic = await world.signIn('agent', { language: 'ar', path: `customers/${customerId}`, viewport: screen });
  await arabic.locator('main ul[aria-label] li').first().waitFor();
  // The header stays on top, so the timeline begins a little below it.
  await arabic.evaluate(
    "scrollTo(0, document.querySelector('main ul[aria-label]').closest('section').getBoundingClientRect().top - 80)",
  );
  await keep(arabic, 'timeline-arabic');

  const customer = await arabic.context().newPage();
  await customer.setViewportSize(telephone);
  await customer.goto(await customerLink(world, 'he'));
  await keep(customer, 'own-page-hebrew');
} finally {
  await world.stop();
}

/** As WebP, which Chromium writes itself and every browser reads. */
async function keep(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(1_000);
  const chromium = await page.context().newCDPSession(page);
  const { data } = await chromium.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  const picture = Buffer.from(data, 'base64');
  writeFileSync(path.join(folder, `${name}.webp`), picture);
  process.stdout.write(`${String(picture.length).padStart(7)}  docs/pictures/${name}.webp\n`);
  if (picture.length > mostBytes) process.exitCode = 1;
}

/** The link in the email to some customer who speaks a language. */
async function customerLink({ kesher }: AdminWorld, language: string): Promise<string> {
  const outbox = makeOutboxClient(kesher.services.endpoints.channels);
  const rows = await outbox.list({ text: '', language, before: '', limit: 20 });
  const email = rows.find(({ channel }) => channel === 'email');
  const { text } = await readEmail(await outbox.rawContent(email?.messageId ?? ''));
  const link = /https?:\/\/\S+\/d\/[\w-]{22}/.exec(text ?? '')?.[0];
  if (link === undefined) throw new Error('The email has no link.');
  return link;
}
