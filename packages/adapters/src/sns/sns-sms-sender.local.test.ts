import type { ChannelAnswer } from '@kesher/domain/message/message-sender';
import { buildOutgoingSms } from '@kesher/testing/builders/message';
import { queryError, querySuccess, type ServerAnswer, startScriptedServer } from '@kesher/testing/http/scripted-server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSnsClient, createSnsSmsSender } from './sns-sms-sender.ts';

let server: Awaited<ReturnType<typeof startScriptedServer>>;
let client: ReturnType<typeof createSnsClient>;
beforeAll(async () => {
  server = await startScriptedServer();
  vi.stubEnv('AWS_ENDPOINT_URL_SNS', server.endpoint);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  client = createSnsClient({ timeoutMs: 250 });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  client.destroy();
  await server.stop();
});

async function sendUnder(answer: ServerAnswer): Promise<ChannelAnswer> {
  server.answerWith(answer);
  return createSnsSmsSender(client, { maxPriceUsd: '0.50' }).send(buildOutgoingSms());
}

const notNow = (reason: 'throttled' | 'channel-unavailable'): ChannelAnswer => ({ kind: 'not-now', reason });

describe('an SMS over SNS', () => {
  it('is accepted with the id that SNS gave it', async () => {
    const answer = await sendUnder(querySuccess('Publish', '<MessageId>sns-1</MessageId>'));
    expect(answer).toEqual({ kind: 'accepted', channelMessageId: 'sns-1' });
    expect(server.requests()).toHaveLength(1);
  });

  it('names its sender, is transactional, and has a price that it may not exceed', async () => {
    await sendUnder(querySuccess('Publish', '<MessageId>sns-1</MessageId>'));
    const form = Object.fromEntries(new URLSearchParams(server.requests()[0]?.body));
    expect(form).toMatchObject({
      Action: 'Publish',
      PhoneNumber: '+972501234567',
      Message: buildOutgoingSms().text,
    });
    const attributes = Object.fromEntries(
      [1, 2, 3].map((entry) => [
        form[`MessageAttributes.entry.${entry}.Name`],
        form[`MessageAttributes.entry.${entry}.Value.StringValue`],
      ]),
    );
    expect(attributes).toEqual({
      'AWS.SNS.SMS.SenderID': 'Alon',
      'AWS.SNS.SMS.SMSType': 'Transactional',
      'AWS.SNS.SMS.MaxPrice': '0.50',
    });
  });

  it.each<[string, ServerAnswer, ChannelAnswer]>([
    ['Throttling', queryError(400, 'Throttling'), notNow('throttled')],
    ['ThrottledException', queryError(400, 'Throttled'), notNow('throttled')],
    ['no rights', queryError(403, 'AuthorizationError'), notNow('channel-unavailable')],
    ['unknown credentials', queryError(403, 'InvalidClientTokenId'), notNow('channel-unavailable')],
    ['a number that opted out', queryError(400, 'OptedOut'), { kind: 'refused', reason: 'opted-out' }],
    ['a bad number', queryError(400, 'InvalidParameter'), { kind: 'refused', reason: 'refused-by-channel' }],
  ])('answers %s as a definite no, after one request', async (_what, answer, expected) => {
    expect(await sendUnder(answer)).toEqual(expected);
    expect(server.requests()).toHaveLength(1);
  });

  it.each<[string, ServerAnswer]>([
    ['a 500', queryError(500, 'InternalError')],
    ['a 503', queryError(503, 'ServiceUnavailable')],
    ['a 200 without an id', querySuccess('Publish', '')],
    ['a 200 that is no XML', { kind: 'answer', status: 200, body: 'OK' }],
    ['a connection that is cut', { kind: 'reset' }],
    ['an answer that is cut', { kind: 'half-an-answer' }],
    ['silence', { kind: 'hang' }],
  ])('takes %s for no answer and never asks again', async (_what, answer) => {
    expect(await sendUnder(answer)).toEqual({ kind: 'no-answer' });
    expect(server.requests()).toHaveLength(1);
  });
});
