import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** Requests of this thread by service and operation. */
export type RequestCounts = Record<string, number>;

const started = 'http.client.request.start';

/** Counts every AWS request that this thread starts, at Node's own HTTP client: nothing that is measured knows of it. */
export function countRequests(services: { channels: string }) {
  const counts: RequestCounts = {};
  const channelsHost = new URL(services.channels).host;
  const see = (message: unknown) => {
    const { request } = message as { request: ClientRequest };
    const target = request.getHeader('x-amz-target');
    const host = String(request.getHeader('host'));
    const kind = typeof target === 'string' ? nameOf(target) : host === channelsHost ? 'SES SendRawEmail' : undefined;
    if (kind && request.method === 'POST') counts[kind] = (counts[kind] ?? 0) + 1;
  };
  subscribe(started, see);
  return { counts, stop: () => unsubscribe(started, see) };
}

/** `DynamoDB_20120810.PutItem` becomes `DynamoDB PutItem`, `AmazonSQS.ReceiveMessage` becomes `SQS ReceiveMessage`. */
function nameOf(target: string): string {
  const [service = '', operation = ''] = target.split('.');
  return `${service.replace(/^Amazon|_.*$/g, '')} ${operation}`;
}
