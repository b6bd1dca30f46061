import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { ImportPreview } from '@kesher/customers/imports/preview-import';
import type { Customer } from '@kesher/domain/customer/customer';
import type { ImportJob } from '@kesher/domain/import/import-store';
import { fileNameColumn } from '@kesher/domain/import/refusal-rule';
import { buildProduct } from '@kesher/testing/builders/order';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tell } from './announce.ts';
import { waitsFor } from './people.ts';
import { startWorld, type World } from './world.ts';

const folder = new URL('../../../customers/fixtures/mailing-tools/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));

/** What a person decides where a file of a tool does not say what a column refuses. */
const answers: Record<string, Record<string, string>> = {
  'tags.csv': { 'refusal:Tags': 'everything' },
  'sendgrid-suppression-bounces.csv': { [`refusal:${fileNameColumn}`]: 'email-bounced' },
  'dynamics.csv': { 'refusal:Do not allow Mails': 'not-a-refusal' },
};

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world.stop());

async function importFile(name: string): Promise<void> {
  const fileId = `tool-${name.replace(/[^a-z]/g, '-')}`;
  await fetch(`${world.kesher.url}/staff/files/${fileId}/parts/0`, {
    method: 'PUT',
    headers: { authorization: world.admin.authorization },
    body: readFileSync(new URL(name, folder)),
  });
  const body = { fileId, fileName: name, kind: 'customers' };
  const preview = (await world.admin('POST', '/staff/imports/preview', body)).body as Extract<
    ImportPreview,
    { kind: 'preview' }
  >;
  // What the file cannot say is said: every tool of these writes the day first where both readings are possible.
  const dateOrders = Object.fromEntries(preview.dateQuestions.map(({ column }) => [column, 'day-first']));
  const mapping = {
    ...preview.mapping,
    dateOrders: { ...preview.mapping.dateOrders, ...dateOrders },
    source: name.split('.')[0],
  };
  const decided = answers[name];
  if (decided) {
    const refused = await world.admin('POST', '/staff/imports', { ...body, mapping });
    const asked = (refused.body as { errors: { field: string }[] }).errors.map(({ field }) => field);
    expect([refused.status, asked]).toEqual([422, Object.keys(decided).map((key) => `answers.${key}`)]);
  }
  const started = await world.admin('POST', '/staff/imports', { ...body, mapping, answers: decided });
  expect([name, started.status, started.status === 202 ? '' : started.text]).toEqual([name, 202, '']);
  const { id } = started.body as { id: string };
  for (;;) {
    const { progress } = (await world.admin('GET', `/staff/imports/${id}`)).body as ImportJob;
    if (progress.state !== 'done') await delay(200);
    else return expect([name, progress.refused]).toEqual([name, 0]);
  }
}

/** How everybody in a file must be told: the first word of their names. */
function expectedIn(name: string): Record<string, string> {
  const [, ...rows] = readFileSync(new URL(name, folder), 'utf8').trim().split('\n');
  return Object.fromEntries(
    rows.flatMap((row) => {
      const address = /[a-z0-9]+@mail\.example/.exec(row)?.[0] ?? '';
      // A list of bounces has no names.
      return [[address, /\b(Mail|Text|Call|Nobody)\b/.exec(row)?.[1] ?? 'Call'] as const];
    }),
  );
}

it('tells after one file of each mailing tool nobody by a way that they had refused, and everybody else', async () => {
  // A few at a time: the local start is one process.
  for (let first = 0; first < files.length; first += 4)
    await Promise.all(files.slice(first, first + 4).map(importFile));
  const expected = Object.assign({}, ...files.map(expectedIn)) as Record<string, string>;
  await world.stores.orders.putProduct(buildProduct({ id: 'LATE', name: 'Table', names: {} }));
  const customers = await whoHave(Object.keys(expected));
  for (const customer of customers.values()) await waitsFor(world, customer, 'LATE');
  const { noticeId } = await tell(world.manager, 'LATE');
  const ledger = await world.untilQuiet(noticeId, 150_000);
  const sent = await world.channels.sent();
  const open = await world.stores.tasks.open({ limit: 200, kind: 'call' });
  const told: Record<string, string> = {};
  for (const [address, customer] of customers) {
    const ways = [
      ...sent.filter(({ recipient }) => recipient === address).map(() => 'Mail'),
      ...sent.filter(({ recipient }) => recipient === customer.phone).map(() => 'Text'),
      ...open.tasks.filter(({ customerId }) => customerId === customer.id).map(() => 'Call'),
    ];
    told[address] = ways.join(' and ') || 'Nobody';
  }
  expect(told).toEqual(expected);
  expect(ledger.audience).toBe(customers.size);
}, 300_000);

async function whoHave(addresses: readonly string[]): Promise<Map<string, Customer>> {
  const customers = new Map<string, Customer>();
  for (const address of addresses) {
    const [id, ...others] = await world.stores.customers.findByAddress(address);
    const customer = id && (await world.stores.customers.get(id));
    expect([address, others, customer === undefined]).toEqual([address, [], false]);
    if (customer) customers.set(address, customer);
  }
  return customers;
}
