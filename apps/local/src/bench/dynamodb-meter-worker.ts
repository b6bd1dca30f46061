import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';
import { kindOfRequest, unitsOf } from './dynamodb-units.ts';

/** Counts by kind of request. */
export type Metered = Record<string, { requests: number; readUnits: number; writeUnits: number }>;

const metered: Metered = {};
const agent = new Agent({ keepAlive: true });
let target: (endpoint: string) => void = () => undefined;
const known = new Promise<string>((resolve) => {
  target = resolve;
});

async function readAll(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  const operation = String(asked.headers['x-amz-target']).split('.')[1] ?? '';
  const input = JSON.parse(await readAll(asked)) as Record<string, unknown>;
  const asksForOld = operation === 'UpdateItem' && !('ReturnValues' in input);
  const body = JSON.stringify({
    ...input,
    ReturnConsumedCapacity: 'TOTAL',
    ...(asksForOld && { ReturnValues: 'ALL_OLD' }),
  });
  const headers = { ...asked.headers, 'content-length': Buffer.byteLength(body) };
  const passed = request(await known, { method: 'POST', path: '/', agent, headers });
  passed.end(body);
  const [response] = (await once(passed, 'response')) as [IncomingMessage];
  const text = await readAll(response);
  const count = (metered[kindOfRequest(operation, input)] ??= { requests: 0, readUnits: 0, writeUnits: 0 });
  const units = unitsOf(operation, input, JSON.parse(text) as Record<string, unknown>);
  count.requests += 1;
  count.readUnits += units.read;
  count.writeUnits += units.write;
  answer.writeHead(response.statusCode ?? 500, { 'content-type': 'application/x-amz-json-1.0' }).end(text);
}

const server = createServer((asked, answer) => {
  pass(asked, answer).catch(() => asked.socket.destroy());
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1');
await once(server, 'listening');
parentPort?.on('message', (message: { target: string } | 'read') => {
  if (message === 'read') parentPort?.postMessage(metered);
  else target(message.target);
});
parentPort?.postMessage(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
