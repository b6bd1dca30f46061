import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createDelayStore } from '@kesher/adapters/dynamodb/delay-store';
import { createMessageStore } from '@kesher/adapters/dynamodb/message-store';
import { createSettingsStore } from '@kesher/adapters/dynamodb/settings-store';
import { openTable } from '@kesher/adapters/dynamodb/table';
import { createTableClient } from '@kesher/adapters/dynamodb/table-client';
import { createTaskStore } from '@kesher/adapters/dynamodb/task-store';
import { createTeamStore } from '@kesher/adapters/dynamodb/team-store';
import { jobs } from '@kesher/content/jobs';
import type { Settings } from '@kesher/domain/business/settings-store';
import { customerIdSchema, staffIdSchema } from '@kesher/domain/ids';
import { instantSchema } from '@kesher/domain/instant-schema';
import type { Language } from '@kesher/domain/language';
import type { MessageStore } from '@kesher/domain/message/message-store';
import type { DelayStore } from '@kesher/domain/stock-delay/delay-store';
import { planPrivacyTask } from '@kesher/domain/task/plan-privacy-task';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { allFunctions } from '../../apps.ts';
import { loadDemo } from '../../demo-data/load-demo.ts';
import { startKesher } from '../../kesher.ts';
import { findDemoAccount } from '../../sign-in/accounts.ts';
import { staffClient } from '../../staff-client.ts';
import { buildAdminIfStale } from '../build-admin.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const screenshots = path.resolve(import.meta.dirname, '../../../../../screenshots');
const quiet = () => undefined;

export type AdminWorld = Awaited<ReturnType<typeof startAdminWorld>>;

/**
 * A real Kesher with the demo shop and the built admin, and Chromium to look at it: one for each test file, since the
 * functions share `process.env`. Stop it at the end.
 */
export async function startAdminWorld(options: { tickMs?: number } = {}) {
  await buildAdminIfStale(quiet);
  const kesher = await startKesher({
    data: 'memory',
    port: 0,
    functions: allFunctions,
    tickMs: options.tickMs ?? 300,
    deliveryMs: 50,
    log: quiet,
  });
  await loadDemo(kesher, quiet);
  const office = openTable(createTableClient(), 'office', kesher.environment);
  const settings = createSettingsStore(office, jobs);
  const team = createTeamStore(office);
  const messages = createMessageStore(openTable(createTableClient(), 'messages', kesher.environment), jobs);
  const delays = createDelayStore(openTable(createTableClient(), 'notices', kesher.environment));
  const tasks = createTaskStore(openTable(createTableClient(), 'tasks', kesher.environment), jobs);
  const customers = openTable(createTableClient(), 'customers', kesher.environment);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  return {
    kesher,
    /** Speaks to the staff doors as one of the demo's people, without a browser. */
    as: (who: string) =>
      staffClient({ url: kesher.url, issuer: kesher.issuer, key: kesher.key, as: who, nowMs: Date.now() }),
    /** Changes the rules of announcements: a test need not wait for a minute's countdown. */
    async announcements(rules: Partial<Settings['announcements']>): Promise<void> {
      const now = await settings.get();
      const changed = { ...now, announcements: { ...now.announcements, ...rules }, revision: now.revision + 1 };
      if ((await settings.put(changed)) === 'stale') throw new Error('The settings changed meanwhile.');
    },
    /** Opens the business at every hour: what is rung within its hours is rung whenever a test runs. */
    async openAllDay(): Promise<void> {
      const now = await settings.get();
      const allDay = [{ from: '00:00', to: '24:00' }];
      const openingHours = { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay };
      const quietHours = { crisis: null, care: null, routine: null };
      const changed = { ...now, calendar: { ...now.calendar, openingHours, quietHours }, revision: now.revision + 1 };
      if ((await settings.put(changed)) === 'stale') throw new Error('The settings changed meanwhile.');
    },
    /** Moves the business to another time zone. */
    async setZone(timeZone: string): Promise<void> {
      const now = await settings.get();
      const changed = { ...now, calendar: { ...now.calendar, timeZone }, revision: now.revision + 1 };
      if ((await settings.put(changed)) === 'stale') throw new Error('The settings changed meanwhile.');
    },
    /** Has the team call one of the demo's people by this name. */
    async callStaff(id: string, name: string): Promise<void> {
      const member = await team.get(staffIdSchema.parse(id));
      if (member) await team.put({ ...member, name, revision: member.revision + 1 });
    },
    /** Writes as Kesher does by itself, past the staff doors. */
    asKesherItself: (write: (delays: DelayStore, messages: MessageStore) => Promise<void>) => write(delays, messages),
    /** A shop passes on that a customer asked to be erased. */
    async askErasure(customerId: string): Promise<void> {
      const work = { kind: 'erasure', askedBy: 'shopify' } as const;
      const asked = { customerId: customerIdSchema.parse(customerId), work };
      await tasks.create(planPrivacyTask(asked, instantSchema.parse(new Date().toISOString())));
    },
    /** Sets a customer's record aside as one that cannot be read, though it can. */
    setAside: (pk: string) => customers.setAside({ pk, sk: 'profile' }, ['createdAt']),
    /** A new browser window in which one of the demo's people has signed in, by the sign-in page as anybody does. */
    async signIn(
      who: string,
      look: { language?: Language; path?: string } & BrowserContextOptions = {},
    ): Promise<Page> {
      const { language = 'en', path: place = '', ...rest } = look;
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: language, ...rest });
      const page = await context.newPage();
      await page.goto(`${kesher.url}/admin/${place}`);
      const name = findDemoAccount(who)?.name ?? who;
      await page.getByRole('button', { name: `Sign in as ${name}, ${who}`, exact: true }).click();
      await page.locator('main h1').waitFor();
      return page;
    },
    async stop(): Promise<void> {
      await browser.close();
      await kesher.stop();
    },
  };
}

/** What axe finds on the page as it stands; nothing is the only good answer. */
export async function findingsOfAxe(page: Page): Promise<unknown> {
  await page.evaluate(axeSource);
  return page.evaluate(
    'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })' +
      '.then((result) => result.violations.map(({ id, nodes }) => id + " " + nodes.map(({ html, failureSummary }) => html + failureSummary).join()))',
  );
}

/** Keeps a picture of the page in a folder that git ignores. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(screenshots, `${name}.png`), fullPage: true });
}
