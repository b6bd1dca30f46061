import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { allFunctions } from '../../apps.ts';
import { loadDemo } from '../../demo-data/load-demo.ts';
import { type Kesher, startKesher } from '../../kesher.ts';
import { makeOutboxClient } from '../../outbox-page/outbox-client.ts';
import { readEmail } from '../../outbox-page/read-email.ts';
import { findDemoAccount } from '../../sign-in/accounts.ts';
import { staffClient } from '../../staff-client.ts';
import { AdminBuildError, buildAdminIfStale } from '../build-admin.ts';
import { openLighthouse, type PageMeasure } from './lighthouse.ts';
import { failsBar, medianOf, tableOf } from './page-table.ts';

/**
 * `npm run measure-pages`: what Lighthouse says of Today, of a customer's page in the staff app and of the page that a
 * customer opens, against a local Kesher with the demo shop. Fails below performance 95 or accessibility 100.
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' }, json: { type: 'boolean' } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a number from 1.');
const tell = (line: string) => void process.stderr.write(`${line}\n`);
const quiet = () => undefined;

try {
  await buildAdminIfStale(tell);
  const kesher = await startKesher({ data: 'memory', port: 0, functions: allFunctions, deliveryMs: 50, log: quiet });
  try {
    await loadDemo(kesher, quiet);
    await untilAllAreTold(kesher);
    const pages = await measurePages(kesher);
    process.stdout.write(values.json ? `${JSON.stringify({ runs, pages })}\n` : tableOf(pages));
    if (pages.some(failsBar)) process.exitCode = 1;
  } finally {
    await kesher.stop();
  }
} catch (error) {
  if (!(error instanceof AdminBuildError)) throw error;
  tell(`${error.output}\n${error.message}`);
  process.exitCode = 1;
}

/** Each page so many times, one after the other; the run with the median performance stands for it. */
async function measurePages(kesher: Kesher) {
  const { page, measure, close } = await openLighthouse(tell);
  try {
    const who = 'manager';
    const name = findDemoAccount(who)?.name ?? who;
    await page.goto(`${kesher.url}/admin/`, { waitUntil: 'networkidle0' });
    await page.locator(`::-p-aria(Sign in as ${name}, ${who})`).click();
    await page.waitForSelector('.house main h1');
    const addresses = [
      { name: 'Today', url: `${kesher.url}/admin/` },
      { name: 'A customer, for staff', url: `${kesher.url}/admin/customers/${await customerWithTask(kesher)}` },
      { name: 'A customer’s own page', url: await customerLink(kesher) },
    ];
    const pages: ({ name: string } & PageMeasure)[] = [];
    for (const { name: what, url } of addresses) {
      tell(`Measuring ${what}, ${runs} times …`);
      const measures: PageMeasure[] = [];
      for (let run = 0; run < runs; run += 1) measures.push(await measure(url));
      pages.push({ name: what, ...medianOf(measures) });
    }
    return pages;
  } finally {
    await close();
  }
}

function managerOf({ url, issuer, key }: Kesher) {
  return staffClient({ url, issuer, key, as: 'manager', nowMs: Date.now() });
}

async function untilAllAreTold(kesher: Kesher): Promise<void> {
  const manager = managerOf(kesher);
  const { delays } = await manager.get<{ delays: { live?: { noticeId: string } }[] }>('/staff/delays');
  const noticeId = delays[0]?.live?.noticeId ?? '';
  for (;;) {
    const ledger = await manager.get<{ outcomes: { waiting: number } }>(`/staff/notices/${noticeId}/ledger`);
    if (ledger.outcomes.waiting === 0) return;
    await delay(500);
  }
}

async function customerWithTask(kesher: Kesher): Promise<string> {
  const { tasks } = await managerOf(kesher).get<{ tasks: { customerId: string }[] }>('/staff/tasks');
  const customerId = tasks.at(-1)?.customerId;
  if (customerId === undefined) throw new Error('The demo has no task.');
  return customerId;
}

/** The link in some customer's email, as that customer would follow it. */
async function customerLink(kesher: Kesher): Promise<string> {
  const outbox = makeOutboxClient(kesher.services.endpoints.channels);
  const rows = await outbox.list({ text: '', language: 'en', before: '', limit: 20 });
  const email = rows.find(({ channel }) => channel === 'email');
  const { text } = await readEmail(await outbox.rawContent(email?.messageId ?? ''));
  const link = /https?:\/\/\S+\/d\/[\w-]{22}/.exec(text ?? '')?.[0];
  if (link === undefined) throw new Error('The email has no link.');
  return link;
}
