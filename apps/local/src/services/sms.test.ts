import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PublishCommand } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutboxRow, OutboxSummary } from './outbox/outbox-message.ts';
import { startTestServices } from './test-services.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kesher-test-'));
let services: Awaited<ReturnType<typeof startTestServices>>;

beforeAll(async () => {
  services = await startTestServices(folder);
}, 20_000);
afterAll(async () => {
  await services.stop();
  rmSync(folder, { recursive: true });
});

describe('the local SNS', () => {
  it('takes an SMS with its attributes, and reports its delivery without the number', async () => {
    const { MessageId = '' } = await services.sns.send(sms({ text: 'התור שלך נדחה' }));
    const { message } = await services.control<{ message: OutboxRow }>(`/outbox/${MessageId}`);
    expect(message).toMatchObject({
      channel: 'sms',
      recipient: '+972501234567',
      sender: 'Kesher',
      language: 'he',
      messageTag: 'M-1',
      tags: { 'AWS.SNS.SMS.MaxPrice': '0.20', 'AWS.SNS.SMS.SMSType': 'Transactional' },
    });
    const [event] = await services.receiveEvents(1);
    expect(event).toMatchObject({ source: 'sns-sms', status: 'SUCCESS', notification: { messageId: MessageId } });
    expect(JSON.stringify(event)).not.toContain('501234567');
  });

  it.each([
    ['+972500000000', 'undelivered'],
    ['+972500000091', 'spend-limit'],
    ['+972500000092', 'price-cap'],
    ['+972500000093', 'carrier-blocked'],
    ['+972500000094', 'opted-out'],
    ['+972500000095', 'dead-number'],
  ])('reports the failure of %s as %s', async (number, failure) => {
    await services.sns.send(sms({ number }));
    expect(await services.receiveEvents(1)).toMatchObject([{ status: 'FAILURE', failure }]);
  });

  it.each([
    ['a number without country code', { number: '0501234567' }],
    ['an empty text', { text: '' }],
    ['more than 1,600 bytes', { text: 'ש'.repeat(801) }],
  ])('refuses %s', async (_what, different) => {
    await expect(services.sns.send(sms(different))).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('loses an answer on request, after it accepted', async () => {
    const before = await services.control<OutboxSummary>('/outbox/summary');
    await services.switchFault({ service: 'sns', kind: 'lost-answer', times: 1 });
    await expect(services.sns.send(sms({}))).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await services.control('/outbox/summary')).toMatchObject({ accepted: before.accepted + 1 });
  });

  it('still publishes to topics', async () => {
    await services.receiveEvents(1);
    const TopicArn = 'arn:aws:sns:eu-central-1:000000000000:channel-events';
    await services.sns.send(new PublishCommand({ TopicArn, Message: '{"hello":1}' }));
    expect(await services.receiveEvents(1)).toEqual([{ hello: 1 }]);
  });
});

function sms({ number = '+972501234567', text = 'hello' }: { number?: string; text?: string }): PublishCommand {
  const attribute = (StringValue: string, DataType = 'String') => ({ StringValue, DataType });
  return new PublishCommand({
    PhoneNumber: number,
    Message: text,
    MessageAttributes: {
      'AWS.SNS.SMS.SenderID': attribute('Kesher'),
      'AWS.SNS.SMS.MaxPrice': attribute('0.20', 'Number'),
      'AWS.SNS.SMS.SMSType': attribute('Transactional'),
      message: attribute('M-1'),
    },
  });
}
