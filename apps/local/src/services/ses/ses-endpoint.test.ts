import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GetAccountSendingEnabledCommand, GetSendQuotaCommand } from '@aws-sdk/client-ses';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OutboxRow, OutboxSummary } from '../outbox/outbox-message.ts';
import { rawEmail, startTestServices } from '../test-services.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kesher-test-'));
let services: Awaited<ReturnType<typeof startTestServices>>;

beforeAll(async () => {
  services = await startTestServices(folder);
}, 20_000);
afterEach(async () => {
  await fetch(`${services.endpoints.channels}/faults`, { method: 'DELETE' });
});
afterAll(async () => {
  await services.stop();
  rmSync(folder, { recursive: true });
});

describe('the local SES', () => {
  it('records what it accepts with its tags, and reports sending and delivery without an address', async () => {
    const text =
      'From: =?UTF-8?B?157XqNek15DXlA==?= <desk@clinic.example>\r\nSubject: =?UTF-8?B?16LXmdeb15XX?=\r\n =?UTF-8?B?kQ==?=\r\nContent-Language: he\r\n\r\n.';
    const { MessageId = '' } = await services.ses.send(rawEmail({ text, Destinations: ['Dana <dana+x@example.org>'] }));

    const { message } = await services.control<{ message: OutboxRow }>(`/outbox/${MessageId}`);
    expect(message).toMatchObject({
      channel: 'email',
      messageTag: 'M-1',
      attemptTag: 'A-1',
      recipient: 'dana+x@example.org',
      subject: 'עיכוב',
      language: 'he',
      tags: { 'ses:configuration-set': 'kesher' },
      bytes: Buffer.byteLength(text),
    });
    const raw = await fetch(`${services.endpoints.channels}/outbox/${MessageId}/raw`);
    expect(await raw.text()).toBe(text);

    const events = await services.receiveEvents(2);
    expect(events.map((event) => event['eventType'])).toEqual(['Delivery']);
    for (const event of events) {
      expect(event['mail']).toMatchObject({ messageId: MessageId, tags: { message: ['M-1'], attempt: ['A-1'] } });
    }
    expect(JSON.stringify(events)).not.toContain('dana');
  });

  it.each([
    ['bounce+1@example.org', ['Bounce']],
    ['complaint@example.org', ['Delivery', 'Complaint']],
    ['suppressionlist@example.org', ['Bounce']],
    ['ooto@example.org', ['Delivery', 'Bounce']],
    ['mailboxfull@example.org', ['Bounce']],
    ['delay@example.org', ['DeliveryDelay', 'Delivery']],
  ])('lets %s end with %j', async (address, kinds) => {
    await services.ses.send(rawEmail({ Destinations: [address] }));
    const events = await services.receiveEvents(kinds.length);
    expect(events.map((event) => event['eventType'])).toEqual(kinds);
  });

  it('publishes no events for a send without a configuration set', async () => {
    const { MessageId = '' } = await services.ses.send(rawEmail({ ConfigurationSetName: undefined }));
    expect(await services.control(`/outbox/${MessageId}`)).toMatchObject({ events: [] });
  });

  it.each([
    ['no recipient', { text: 'From: a@b.co\r\n\r\n.', Destinations: [] }],
    ['a line break in an address', { Destinations: ['a@b.co\r\nBcc: c@d.co'] }],
    ['an address that is none', { Destinations: ['nobody'] }],
    ['letters beyond ASCII in an address', { Destinations: ['דנה@example.org'] }],
    ['51 recipients', { Destinations: Array.from({ length: 51 }, (_, n) => `a${n}@b.co`) }],
    ['a tag with a hash sign', { Tags: [{ Name: 'message', Value: 'a#b' }] }],
    ['more than 10 MB', { RawMessage: { Data: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') } }],
  ])('refuses %s', async (_what, different) => {
    await expect(services.ses.send(rawEmail(different))).rejects.toMatchObject({
      name: 'InvalidParameterValue',
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('tells its quota and whether sending is enabled', async () => {
    expect(await services.ses.send(new GetSendQuotaCommand({}))).toMatchObject({
      Max24HourSend: -1,
      MaxSendRate: 100_000,
    });
    expect(await services.ses.send(new GetAccountSendingEnabledCommand({}))).toMatchObject({ Enabled: true });
    await services.switchFault({ service: 'ses', kind: 'paused' });
    expect(await services.ses.send(new GetAccountSendingEnabledCommand({}))).toMatchObject({ Enabled: false });
  });

  it.each([
    ['throttling', 'Throttling'],
    ['daily-quota', 'Throttling'],
    ['server-error', 'InternalFailure'],
    ['paused', 'AccountSendingPausedException'],
    ['rejected', 'MessageRejected'],
    ['unverified', 'MailFromDomainNotVerifiedException'],
  ])('answers %s with %s, once, and accepts nothing', async (kind, name) => {
    await services.switchFault({ service: 'ses', kind, times: 1 });
    const before = await accepted();
    await expect(services.ses.send(rawEmail())).rejects.toMatchObject({ name });
    expect(await accepted()).toBe(before);
    await services.ses.send(rawEmail());
    expect(await accepted()).toBe(before + 1);
  });

  it.each([
    ['hang', 'TimeoutError', 0],
    ['lost-answer', 'TimeoutError', 1],
    ['late-answer', 'TimeoutError', 1],
    ['late-accept', 'TimeoutError', 1],
  ])('plays %s: the caller sees a %s, and %i mail is accepted', async (kind, name, more) => {
    await services.switchFault({ service: 'ses', kind, times: 1, ms: 2_500 });
    const before = await accepted();
    await expect(services.ses.send(rawEmail())).rejects.toMatchObject({ name });
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await accepted()).toBe(before + more);
  });

  it('draws the same faults again from the same seed', async () => {
    const draw = async () => {
      await services.switchFault({ service: 'ses', kind: 'throttling', probability: 0.5, seed: 7 });
      let outcomes = '';
      for (let n = 0; n < 12; n += 1)
        outcomes += await services.ses.send(rawEmail()).then(
          () => '1',
          () => '0',
        );
      await fetch(`${services.endpoints.channels}/faults`, { method: 'DELETE' });
      return outcomes;
    };
    const first = await draw();
    expect(first).toMatch(/01|10/);
    expect(await draw()).toBe(first);
  });

  it('counts a message that it accepted twice', async () => {
    const { duplicates } = await services.control<OutboxSummary>('/outbox/summary');
    const Tags = [{ Name: 'message', Value: 'M-2' }];
    await services.ses.send(rawEmail({ Tags }));
    expect(await services.control('/outbox/summary')).toMatchObject({ duplicates });
    await services.ses.send(rawEmail({ Tags }));
    expect(await services.control('/outbox/summary')).toMatchObject({ duplicates: duplicates + 1 });
  });

  it('says what is wrong with a fault it does not know', async () => {
    const response = await fetch(`${services.endpoints.channels}/faults`, {
      method: 'POST',
      body: '{"service":"fax"}',
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('service');
  });
});

async function accepted(): Promise<number> {
  return (await services.control<OutboxSummary>('/outbox/summary')).accepted;
}
