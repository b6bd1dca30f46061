import type { FunctionSpec } from '@kesher/adapters/lambda/function-spec';
import { type Lane, lanes } from '@kesher/domain/lane';
import { sendersPerLane } from './senders-per-lane.ts';

const sendImpact: Record<Lane, string> = {
  crisis: 'In a crisis, customers are not told. Messages wait and go out when this works again.',
  care: 'Customers are not told about delays and check-ins. Messages wait and go out when this works again.',
  routine: 'Surveys and other routine messages wait.',
};

/** What the post office runs. */
export const functions: readonly FunctionSpec[] = [
  ...lanes.map(
    (lane): FunctionSpec => ({
      name: `post-office-expand-${lane}`,
      entry: new URL('./expand.ts', import.meta.url),
      startedBy: { kind: 'queue', queue: `chunks-${lane}`, batchSize: 10, maxConcurrency: 5 },
      reads: ['messages', 'notices', 'customers', 'office', 'links', 'tasks'],
      writes: ['messages', 'links', 'tasks'],
      sendsTo: [`send-${lane}`],
      channels: [],
      timeoutSeconds: 60,
      memoryMb: 512,
      impact: `New announcements of the ${lane} lane reach nobody until it works again; nobody is lost.`,
    }),
  ),
  ...lanes.map(
    (lane): FunctionSpec => ({
      name: `post-office-send-${lane}`,
      entry: new URL('./send.ts', import.meta.url),
      startedBy: { kind: 'queue', queue: `send-${lane}`, batchSize: 1, maxConcurrency: sendersPerLane },
      reads: ['messages', 'notices', 'customers', 'office'],
      writes: ['messages', 'links'],
      sendsTo: [],
      channels: ['email', 'sms'],
      timeoutSeconds: 60,
      memoryMb: 512,
      impact: sendImpact[lane],
    }),
  ),
  {
    name: 'post-office-receipts',
    entry: new URL('./receipts.ts', import.meta.url),
    startedBy: { kind: 'queue', queue: 'receipts', batchSize: 10, maxConcurrency: 10 },
    reads: ['messages', 'customers', 'links'],
    writes: ['messages', 'customers', 'links'],
    sendsTo: ['chunks-crisis', 'chunks-care', 'chunks-routine'],
    channels: [],
    timeoutSeconds: 30,
    memoryMb: 256,
    impact: 'Bounces and complaints are not seen: a customer whose address fails is called later than promised.',
  },
  {
    name: 'post-office-forward-email-events',
    entry: new URL('./forward-email-events.ts', import.meta.url),
    startedBy: { kind: 'topic', topic: 'channel-events' },
    reads: [],
    writes: [],
    sendsTo: ['receipts'],
    channels: [],
    timeoutSeconds: 30,
    memoryMb: 256,
    impact: 'Bounces and complaints are not seen: a customer whose address fails is called later than promised.',
  },
  {
    name: 'post-office-forward-sms-log',
    entry: new URL('./forward-sms-log.ts', import.meta.url),
    startedBy: { kind: 'sms-log' },
    reads: [],
    writes: [],
    sendsTo: ['receipts'],
    channels: [],
    timeoutSeconds: 30,
    memoryMb: 256,
    impact: 'Whether an SMS arrived is not known: a customer whose number fails is called later than promised.',
  },
  {
    name: 'post-office-sweep',
    entry: new URL('./sweep-handler.ts', import.meta.url),
    startedBy: { kind: 'schedule', everyMinutes: 1 },
    reads: ['messages'],
    writes: [],
    sendsTo: ['chunks-crisis', 'chunks-care', 'chunks-routine'],
    channels: [],
    timeoutSeconds: 50,
    memoryMb: 256,
    impact: 'What stopped does not heal by itself, and what was held for the night does not go out.',
  },
];
