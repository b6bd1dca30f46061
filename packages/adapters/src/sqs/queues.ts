import type { JobName } from '@kesher/content/job/known-jobs';

/**
 * Every queue of Kesher, defined once. A queue only hints: the row is the truth, and the sweep finds what a queue lost.
 * `visibilityTimeoutSeconds` is at least six times the consumer's timeout (AWS's advice for Lambda); `maxReceives` then dead letters.
 */
export const queues = {
  'chunks-crisis': { visibilityTimeoutSeconds: 360, maxReceives: 5 },
  'chunks-care': { visibilityTimeoutSeconds: 360, maxReceives: 5 },
  'chunks-routine': { visibilityTimeoutSeconds: 360, maxReceives: 5 },
  'send-crisis': { visibilityTimeoutSeconds: 360, maxReceives: 5 },
  'send-care': { visibilityTimeoutSeconds: 360, maxReceives: 5 },
  'send-routine': { visibilityTimeoutSeconds: 360, maxReceives: 5 },
  receipts: { visibilityTimeoutSeconds: 180, maxReceives: 5 },
  delays: { visibilityTimeoutSeconds: 360, maxReceives: 5 },
  'check-ins': { visibilityTimeoutSeconds: 360, maxReceives: 5 },
  crises: { visibilityTimeoutSeconds: 360, maxReceives: 5 },
  imports: { visibilityTimeoutSeconds: 5400, maxReceives: 3 },
} as const satisfies Record<string, { visibilityTimeoutSeconds: number; maxReceives: number }>;

export type QueueName = keyof typeof queues;

/** The environment variable that tells a function a queue's URL. */
export function queueVariable(queue: QueueName): string {
  return `QUEUE_URL_${queue.toUpperCase().replaceAll('-', '_')}`;
}

/** The queue of each job's matters: the job's own function takes from it. */
export const queueOfMatters: Readonly<Record<JobName, QueueName>> = {
  'stock-delay': 'delays',
  'check-in': 'check-ins',
  'crisis-notice': 'crises',
};
