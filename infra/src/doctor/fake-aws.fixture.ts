import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SESClient } from '@aws-sdk/client-ses';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { teamMemberSchema } from '@kesher/domain/staff/team-member';

/** Somebody who is alerted of what is stopped. */
export const manager = teamMemberSchema.parse({
  id: 'manager',
  name: 'Samir',
  roles: ['manager'],
  phone: '+972501234567',
  languages: ['ar'],
  state: 'active',
  revision: 1,
});

/** What an action is answered with: the elements inside its XML result (SES, SNS), or an object (SQS); undefined refuses. */
export type FakeAnswers = Record<string, (asked: Record<string, string>) => string | object | undefined>;
export type FakeCall = { action: string; asked: Record<string, string> };

/** AWS on loopback, as far as the doctor speaks to it: SES and SNS by the Query protocol, SQS by JSON. It keeps what it was asked. */
export async function startFakeAws() {
  let answers: FakeAnswers = {};
  let calls: FakeCall[] = [];
  let date: () => string = () => new Date().toUTCString();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const target = request.headers['x-amz-target'];
      const isJson = typeof target === 'string';
      const asked = (isJson ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body))) as Record<
        string,
        string
      >;
      const action = isJson ? (target.split('.').at(-1) ?? '') : (asked['Action'] ?? '');
      calls.push({ action, asked });
      const answer = answers[action]?.(asked);
      response.setHeader('date', date());
      response.writeHead(answer === undefined ? 403 : 200, {
        'content-type': isJson ? 'application/x-amz-json-1.0' : 'text/xml',
      });
      if (isJson) response.end(JSON.stringify(answer ?? { __type: 'AccessDenied' }));
      else response.end(answer === undefined ? refusal : success(action, typeof answer === 'string' ? answer : ''));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  };
  return {
    clients: {
      unreadable: { list: async () => [] },
      team: { list: async () => [manager] },
      ses: new SESClient(place),
      sns: new SNSClient(place),
      sqs: new SQSClient({ ...place, useQueueUrlAsEndpoint: false }),
    },
    /** From now on; forgets what it was asked. */
    answerWith(next: FakeAnswers, at: () => string = () => new Date().toUTCString()) {
      answers = next;
      calls = [];
      date = at;
    },
    calls: (): readonly FakeCall[] => calls,
    async stop(): Promise<void> {
      server.close();
      server.closeAllConnections();
      await once(server, 'close').catch(() => undefined);
    },
  };
}

const refusal = '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code></Error></ErrorResponse>';

const success = (action: string, result: string) =>
  `<${action}Response><${action}Result>${result}</${action}Result></${action}Response>`;
