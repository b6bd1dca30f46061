import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { instantFromMs } from '@kesher/domain/instant';
import { allFunctions } from '../apps.ts';
import { declareDemoDelay } from '../demo-data/declare-demo-delay.ts';
import { type Kesher, startKesher } from '../kesher.ts';
import { staffClient } from '../staff-client.ts';
import { countRequests, type RequestCounts } from './count-requests.ts';
import { startDynamodbMeter } from './dynamodb-meter.ts';
import type { Metered } from './dynamodb-meter-worker.ts';
import { type PageWeight, weighPages } from './page-weights.ts';
import { seedCustomers } from './seed-customers.ts';

/** What one announcement to so many customers took, from the manager's click to the last acceptance. */
export type AnnouncementRun = {
  customers: number;
  accepted: number;
  duplicates: number;
  seconds: number;
  /** CPU of the functions and of what wires them; the services run in a thread of their own. */
  functionsCpuMs: number;
  servicesCpuMs: number;
  requests: RequestCounts;
  /** By kind; with `--metered` only, and then with the receipts. */
  metered: Metered;
  /** The functions' live memory at the start and at its height, garbage left out; with `--metered` only. */
  liveMb: { before: number; peak: number };
  pages: PageWeight[];
};

/** Nothing more is accepted for this long: whatever is missing waits for a person or for a later visit. */
const patienceMs = 30_000;

async function outbox(kesher: Kesher) {
  const read = async (path: string) => (await fetch(`${kesher.services.endpoints.channels}${path}`)).json();
  const summary = (await read('/outbox/summary')) as { accepted: number; duplicates: number };
  const [newest] = (await read('/outbox?limit=1')) as { acceptedAt: string }[];
  return { ...summary, lastAcceptedMs: newest ? Date.parse(newest.acceptedAt) : 0 };
}

function liveMb(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

async function run(customers: number, isMetered: boolean): Promise<AnnouncementRun> {
  const meter = isMetered ? await startDynamodbMeter() : undefined;
  const environment = meter && { AWS_ENDPOINT_URL_DYNAMODB: meter.endpoint };
  const kesher = await startKesher({
    data: 'memory',
    port: 0,
    functions: allFunctions,
    ...(environment && { environment }),
  });
  meter?.pointAt(kesher.services.endpoints.dynamodb);
  const now = instantFromMs(Date.now());
  await seedCustomers(kesher.environment, customers, now);
  const as = (who: string) =>
    staffClient({ url: kesher.url, issuer: kesher.issuer, key: kesher.key, as: who, nowMs: Date.now() });

  const meteredBefore = await meter?.read();
  const live = { before: liveMb(), peak: 0 };
  const servicesBefore = await kesher.services.cpuUsage();
  const requests = countRequests(kesher.services.endpoints);
  const cpuBefore = process.threadCpuUsage();
  const startedMs = Date.now();
  const { id } = await declareDemoDelay({ manager: as('manager'), second: as('manager-2') }, now);
  let seen = await outbox(kesher);
  const unfinished = async () => {
    const quiet = Date.now() - Math.max(seen.lastAcceptedMs, startedMs) > patienceMs;
    if (quiet || (seen.accepted >= customers && !meter)) return false;
    return seen.accepted < customers || ((await meter?.read())?.['row delivered']?.requests ?? 0) < customers;
  };
  while (await unfinished()) {
    if (meter) live.peak = Math.max(live.peak, liveMb());
    await delay(1000);
    seen = await outbox(kesher);
  }
  const cpu = process.threadCpuUsage(cpuBefore);
  const services = await kesher.services.cpuUsage();
  requests.stop();
  const metered = subtract((await meter?.read()) ?? {}, meteredBefore ?? {});
  const pages = await weighPages(kesher, id);
  return {
    customers,
    accepted: seen.accepted,
    duplicates: seen.duplicates,
    seconds: (seen.lastAcceptedMs - startedMs) / 1000,
    functionsCpuMs: (cpu.user + cpu.system) / 1000,
    servicesCpuMs: (services.user + services.system - servicesBefore.user - servicesBefore.system) / 1000,
    requests: requests.counts,
    metered,
    liveMb: live,
    pages,
  };
}

function subtract(after: Metered, before: Metered): Metered {
  const entries = Object.entries(after).map(([kind, count]) => {
    const { requests = 0, readUnits = 0, writeUnits = 0 } = before[kind] ?? {};
    const rest = {
      requests: count.requests - requests,
      readUnits: count.readUnits - readUnits,
      writeUnits: count.writeUnits - writeUnits,
    };
    return [kind, rest] as const;
  });
  return Object.fromEntries(entries.filter(([, { requests }]) => requests > 0));
}

const { values } = parseArgs({
  options: { customers: { type: 'string', default: '1000' }, metered: { type: 'boolean', default: false } },
});
process.stdout.write(JSON.stringify(await run(Number(values.customers), values.metered)));
process.exit(0);
