import { setTimeout as delay } from 'node:timers/promises';
import { instantFromMs } from '@kesher/domain/instant';
import { allFunctions } from '../all-functions.ts';
import { declareDemoDelay } from '../demo-data/declare-demo-delay.ts';
import { startKesher } from '../kesher.ts';
import { staffClient } from '../staff-client.ts';
import { seedCustomers } from './seed-customers.ts';

export type EndToEnd = {
  customers: number;
  seconds: number;
  perSecond: number;
  cpuMsPerMessage: number;
  servicesCpuMsPerMessage: number;
  duplicates: number;
};

/** From the announcement to the last message that the channel accepted, everything on this machine and all guarantees held. */
export async function measureEndToEnd(customers: number): Promise<EndToEnd> {
  const kesher = await startKesher({
    data: 'memory',
    port: 0,
    functions: allFunctions,
  });
  try {
    const now = instantFromMs(Date.now());
    await seedCustomers(kesher.environment, customers, now);
    const as = (who: string) =>
      staffClient({ url: kesher.url, issuer: kesher.issuer, key: kesher.key, as: who, nowMs: Date.now() });
    const cpuBefore = process.threadCpuUsage();
    const servicesBefore = await kesher.services.cpuUsage();
    const started = performance.now();
    await declareDemoDelay({ manager: as('manager'), second: as('manager-2') }, now);
    let summary = { accepted: 0, duplicates: 0 };
    while (summary.accepted < customers) {
      await delay(500);
      summary = (await (await fetch(`${kesher.services.endpoints.channels}/outbox/summary`)).json()) as typeof summary;
    }
    const seconds = (performance.now() - started) / 1000;
    const cpu = process.threadCpuUsage(cpuBefore);
    const services = await kesher.services.cpuUsage();
    return {
      customers,
      seconds,
      perSecond: customers / seconds,
      cpuMsPerMessage: (cpu.user + cpu.system) / 1000 / customers,
      servicesCpuMsPerMessage:
        (services.user + services.system - servicesBefore.user - servicesBefore.system) / 1000 / customers,
      duplicates: summary.duplicates,
    };
  } finally {
    await kesher.stop();
  }
}
