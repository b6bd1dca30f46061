import type { QueueApp } from '../queues.ts';
import type { Ledger } from './ledger.ts';

/**
 * Watches the queue that the channel events feed, and marks an event as taken once its receiver deletes it.
 * The queue lives in memory, so this is how the ledger knows after a crash which events nobody took.
 */
export function watchTakenEvents(app: QueueApp, options: { queue: string; ledger: Ledger }): void {
  const received = new Map<string, { messageId: string; kind: string }>();
  const concerns = (body: unknown): body is { QueueUrl: string } =>
    typeof body === 'object' &&
    body !== null &&
    'QueueUrl' in body &&
    String(body.QueueUrl).endsWith(`/${options.queue}`);

  app.addHook('onSend', async (request, _reply, payload) => {
    if (!concerns(request.body) || typeof payload !== 'string') return payload;
    const target = request.headers['x-amz-target'];
    if (target === 'AmazonSQS.ReceiveMessage') {
      const { Messages = [] } = JSON.parse(payload) as { Messages?: { ReceiptHandle: string; Body: string }[] };
      for (const message of Messages) {
        const event = identify(message.Body);
        if (event) received.set(message.ReceiptHandle, event);
      }
    } else if (target === 'AmazonSQS.DeleteMessageBatch' || target === 'AmazonSQS.DeleteMessage') {
      const { Entries, ReceiptHandle } = request.body as {
        Entries?: { ReceiptHandle: string }[];
        ReceiptHandle?: string;
      };
      const handles = Entries?.map((entry) => entry.ReceiptHandle) ?? (ReceiptHandle ? [ReceiptHandle] : []);
      const taken = handles.flatMap((handle) => received.get(handle) ?? []);
      for (const handle of handles) received.delete(handle);
      if (taken.length > 0) options.ledger.markTaken(taken, Date.now());
    }
    return payload;
  });
}

/** The ledger's key of an event: the id that the channel gave the message, and what happened to it. */
function identify(body: string): { messageId: string; kind: string } | undefined {
  try {
    const event = JSON.parse(body) as {
      eventType?: string;
      mail?: { messageId: string };
      notification?: { messageId: string };
      status?: string;
    };
    const messageId = event.mail?.messageId ?? event.notification?.messageId;
    const kind = event.eventType ?? event.status;
    return messageId && kind ? { messageId, kind } : undefined;
  } catch {
    return undefined;
  }
}
