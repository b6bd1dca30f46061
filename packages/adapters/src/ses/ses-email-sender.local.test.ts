import { customerIdSchema, noticeIdSchema } from '@kesher/domain/ids';
import { messageKeyText } from '@kesher/domain/message/message';
import type { ChannelAnswer } from '@kesher/domain/message/message-sender';
import { buildOutgoingEmail } from '@kesher/testing/builders/message';
import { queryError, querySuccess, type ServerAnswer, startScriptedServer } from '@kesher/testing/http/scripted-server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSesClient, createSesEmailSender, fromTagValue, tagValue } from './ses-email-sender.ts';

let server: Awaited<ReturnType<typeof startScriptedServer>>;
let client: ReturnType<typeof createSesClient>;
let nowMs = 0;
beforeAll(async () => {
  server = await startScriptedServer();
  vi.stubEnv('AWS_ENDPOINT_URL_SES', server.endpoint);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  client = createSesClient({ timeoutMs: 250, now: () => nowMs });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  client.destroy();
  await server.stop();
});

async function sendUnder(answer: ServerAnswer): Promise<ChannelAnswer> {
  server.answerWith(answer);
  const sender = createSesEmailSender(client, { configurationSet: (lane) => `kesher-${lane}` });
  return sender.send(buildOutgoingEmail());
}

const refused: ChannelAnswer = { kind: 'refused', reason: 'refused-by-channel' };
const notNow = (reason: 'throttled' | 'quota-spent' | 'channel-paused' | 'channel-unavailable'): ChannelAnswer => ({
  kind: 'not-now',
  reason,
});

describe('an email over SES', () => {
  it('is accepted with the id that SES gave it', async () => {
    const answer = await sendUnder(querySuccess('SendRawEmail', '<MessageId>ses-1</MessageId>'));
    expect(answer).toEqual({ kind: 'accepted', channelMessageId: 'ses-1' });
    expect(server.requests()).toHaveLength(1);
  });

  it('goes to one recipient, tagged so that its events name our message', async () => {
    await sendUnder(querySuccess('SendRawEmail', '<MessageId>ses-1</MessageId>'));
    const form = Object.fromEntries(new URLSearchParams(server.requests()[0]?.body));
    expect(form).toMatchObject({
      Action: 'SendRawEmail',
      Source: 'news@alon.example.com',
      'Destinations.member.1': 'dana.levi@example.com',
      ConfigurationSetName: 'kesher-care',
      'Tags.member.1.Name': 'message',
      'Tags.member.2.Name': 'attempt',
      'Tags.member.2.Value': 'attempt-1',
      'Tags.member.3.Name': 'lane',
      'Tags.member.3.Value': 'care',
    });
    expect(form['Destinations.member.2']).toBeUndefined();
    expect(form['Tags.member.1.Value']).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
    expect(fromTagValue(form['Tags.member.1.Value'] ?? '')).toBe('delay-1.v1~0~C-1001~email');
    expect(Buffer.from(form['RawMessage.Data'] ?? '', 'base64').toString()).toContain('To: dana.levi@example.com');
  });

  it.each<[string, ServerAnswer, ChannelAnswer]>([
    ['Throttling', queryError(400, 'Throttling', 'Maximum sending rate exceeded.'), notNow('throttled')],
    ['a spent quota', queryError(400, 'Throttling', 'Daily message quota exceeded.'), notNow('quota-spent')],
    ['a paused account', queryError(400, 'AccountSendingPausedException'), notNow('channel-paused')],
    ['a paused set', queryError(400, 'ConfigurationSetSendingPausedException'), notNow('channel-paused')],
    ['a sender not verified', queryError(400, 'MailFromDomainNotVerifiedException'), notNow('channel-unavailable')],
    ['a missing set', queryError(400, 'ConfigurationSetDoesNotExist'), notNow('channel-unavailable')],
    ['no rights', queryError(403, 'AccessDenied'), notNow('channel-unavailable')],
    ['unknown credentials', queryError(403, 'InvalidClientTokenId'), notNow('channel-unavailable')],
    ['an expired token', queryError(403, 'ExpiredToken'), notNow('channel-unavailable')],
    [
      'an address not verified',
      queryError(400, 'MessageRejected', 'Email address is not verified.'),
      notNow('channel-unavailable'),
    ],
    ['a rejected message', queryError(400, 'MessageRejected', 'Virus found.'), refused],
    ['an invalid address', queryError(400, 'InvalidParameterValue', 'Illegal address'), refused],
  ])('answers %s as a definite no, after one request', async (_what, answer, expected) => {
    expect(await sendUnder(answer)).toEqual(expected);
    expect(server.requests()).toHaveLength(1);
  });

  it.each<[string, ServerAnswer]>([
    ['a 500', queryError(500, 'InternalFailure')],
    ['a 503', queryError(503, 'ServiceUnavailable')],
    ['a 503 that says Throttling', queryError(503, 'Throttling')],
    [
      'a gateway that speaks no XML',
      { kind: 'answer', status: 502, body: '<html>Bad Gateway</html>', contentType: 'text/html' },
    ],
    ['a 200 without an id', querySuccess('SendRawEmail', '')],
    ['a 200 that is no XML', { kind: 'answer', status: 200, body: 'OK' }],
    ['a redirect', { kind: 'answer', status: 307, body: '' }],
    ['a connection that is cut', { kind: 'reset' }],
    ['an answer that is cut', { kind: 'half-an-answer' }],
    ['silence', { kind: 'hang' }],
  ])('takes %s for no answer and never asks again', async (_what, answer) => {
    expect(await sendUnder(answer)).toEqual({ kind: 'no-answer' });
    expect(server.requests()).toHaveLength(1);
  });

  it('goes over a connection that was used just now, and never over one that lay idle by the clock', async () => {
    const accept = () => sendUnder(querySuccess('SendRawEmail', '<MessageId>ses-1</MessageId>'));
    await accept();
    const before = server.connections();
    await accept();
    expect(server.connections()).toBe(before);
    nowMs += 5_000;
    await accept();
    expect(server.connections()).toBe(before + 1);
  });

  it('holds a tag of the longest possible key within what SES allows', () => {
    const longest = messageKeyText({
      noticeId: noticeIdSchema.parse('n'.repeat(110)),
      chunk: 999_999,
      customerId: customerIdSchema.parse('c'.repeat(64)),
      route: 'email',
    });
    expect(noticeIdSchema.safeParse('n'.repeat(111)).success).toBe(false);
    expect(tagValue(longest)).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
    expect(fromTagValue(tagValue(longest))).toBe(longest);
  });
});
