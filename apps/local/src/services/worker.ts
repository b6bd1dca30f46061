import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { publicFolderOf, type ServiceEndpoints } from '../environment.ts';
import { startChannelsServer } from './channels-server.ts';
import { makeControl } from './control.ts';
import { startDynamodb } from './dynamodb.ts';
import { makeFaultPlan } from './faults.ts';
import { startEventPump } from './outbox/event-pump.ts';
import { openLedger } from './outbox/ledger.ts';
import { makeSink } from './outbox/sink.ts';
import { watchTakenEvents } from './outbox/taken-events.ts';
import { openFileFolder } from './public-files/file-folder.ts';
import { startS3Server } from './public-files/s3-server.ts';
import { buildQueueApp, publishBatch, startQueues } from './queues.ts';
import type { WorkerOptions } from './services.ts';
import { makeSesEndpoint } from './ses/ses-endpoint.ts';
import { addSms } from './sms.ts';

const options = workerData as WorkerOptions;
const faults = makeFaultPlan();
const ledger = openLedger(path.join(options.folder, 'outbox'));
ledger.forgetFiringOfUntaken(Date.now());

const { accessKeyId } = options;
const queueApp = buildQueueApp(accessKeyId);
// The pump starts once the topic exists; what is accepted before waits in the ledger.
let wake: (dueAtMs: number) => void = () => undefined;
const sink = makeSink(ledger, (dueAtMs) => wake(dueAtMs));
addSms(queueApp, { sink, faults, deliveryMs: options.deliveryMs });
watchTakenEvents(queueApp, { queue: options.eventQueue, ledger });

const dynamodb = await startDynamodb({
  folder: options.inMemory ? undefined : path.join(options.folder, 'dynamodb'),
  tables: options.tables,
  accessKeyId,
});
const queues = await startQueues(queueApp, options);
const pump = startEventPump({
  ledger,
  publish: (bodies) => publishBatch(queueApp, { accessKeyId, topic: options.eventTopic, messages: bodies }),
  onError: (error) =>
    console.error(JSON.stringify({ level: 'ERROR', message: 'channel events wait', error: String(error) })),
});
wake = pump.wake;
const channels = await startChannelsServer({
  ses: makeSesEndpoint({ sink, faults, deliveryMs: options.deliveryMs }),
  control: makeControl({ ledger, sink, faults }),
  accessKeyId,
});
const files = await startS3Server({ files: openFileFolder(publicFolderOf(options.folder)), accessKeyId });

async function stop(): Promise<void> {
  await files.stop();
  await channels.stop();
  await pump.stop();
  await queues.stop();
  await dynamodb.stop();
  ledger.close();
  parentPort?.close();
}

parentPort?.on('message', () => void stop());
const endpoints: ServiceEndpoints = {
  dynamodb: dynamodb.endpoint,
  queues: queues.endpoint,
  channels: channels.endpoint,
  files: files.endpoint,
};
parentPort?.postMessage(endpoints);
