import { SQSClient } from '@aws-sdk/client-sqs';
import type { FunctionSpec } from '@kesher/adapters/lambda/function-spec';
import { queueUrl, region } from '../environment.ts';
import type { ServiceCredentials } from '../loopback/callers.ts';
import { makeHttpGateway } from './http-gateway.ts';
import { wireFunction } from './invoke.ts';
import type { Log } from './log.ts';
import { startQueuePoller } from './queue-poller.ts';
import { startSchedule } from './schedule.ts';

/**
 * Wires every function to what starts it. `tickMs` takes the place of a schedule's one minute, so that tests need not wait.
 */
export async function wireFunctions(options: {
  functions: readonly FunctionSpec[];
  queuesEndpoint: string;
  credentials: ServiceCredentials;
  tickMs: number;
  log: Log;
}) {
  const { queuesEndpoint, credentials, tickMs, log } = options;
  const functions = await Promise.all(options.functions.map(wireFunction));
  const sqs = new SQSClient({ region, credentials, endpoint: queuesEndpoint });
  const gateway = makeHttpGateway(functions, log);

  const loops = functions.flatMap((wired) => {
    const { startedBy } = wired.spec;
    switch (startedBy.kind) {
      case 'http':
      case 'sms-log':
      case 'topic':
        return [];
      case 'schedule':
        return [startSchedule({ wired, everyMs: startedBy.everyMinutes * tickMs, log })];
      case 'queue': {
        const source = { ...startedBy, url: queueUrl(queuesEndpoint, startedBy.queue) };
        return [startQueuePoller({ wired, source, sqs, log })];
      }
    }
  });

  return {
    gateway,
    /** Starts nothing new, and waits for what runs. */
    async stop(): Promise<void> {
      await Promise.all([gateway.settle(), ...loops.map((loop) => loop.stop())]);
      sqs.destroy();
    },
  };
}
