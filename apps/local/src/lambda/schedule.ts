import { randomUUID } from 'node:crypto';
import type { ScheduledEvent } from 'aws-lambda';
import { accountId, region } from '../environment.ts';
import type { WiredFunction } from './invoke.ts';
import { errorFacts, type Log } from './log.ts';
import type { Running } from './queue-poller.ts';

/**
 * Runs a scheduled function at once and then every `everyMs`. A run that takes longer is not overtaken:
 * the next one starts when it is due again.
 */
export function startSchedule(options: { wired: WiredFunction; everyMs: number; log: Log }): Running {
  const { wired, everyMs, log } = options;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    const invocation = await wired.invoke(scheduledEvent(wired.spec.name));
    if (invocation.kind === 'answered') return;
    const { requestId } = invocation;
    const facts = invocation.kind === 'failed' ? errorFacts(invocation.error) : {};
    log({ level: 'ERROR', message: `function ${invocation.kind}`, function: wired.spec.name, requestId, ...facts });
  }

  function tick(): void {
    running ??= run().finally(() => {
      running = undefined;
    });
  }

  tick();
  const timer = setInterval(tick, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

function scheduledEvent(name: string): ScheduledEvent<Record<string, never>> {
  return {
    id: randomUUID(),
    version: '0',
    account: accountId,
    time: new Date().toISOString(),
    region: region,
    source: 'aws.scheduler',
    'detail-type': 'Scheduled Event',
    resources: [`arn:aws:scheduler:${region}:${accountId}:schedule/default/${name}`],
    detail: {},
  };
}
