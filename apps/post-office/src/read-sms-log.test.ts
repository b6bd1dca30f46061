import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { channelEventSchema } from './channel-event.ts';
import { readSmsLog } from './read-sms-log.ts';

/** As AWS documents it: docs.aws.amazon.com/sns/latest/dg/sms_stats_cloudwatch.html */
const line = (
  status: string,
  messageId = 'm-1',
  providerResponse = 'Unknown error attempting to reach phone +972501234567',
) =>
  JSON.stringify({
    notification: { messageId, timestamp: '2026-06-28 00:40:34.558' },
    delivery: {
      phoneCarrier: 'Some Carrier',
      mnc: 1,
      destination: '+972501234567',
      priceInUSD: 0.25,
      smsType: 'Transactional',
      mcc: 425,
      providerResponse,
      dwellTimeMs: 599,
      dwellTimeMsUntilDeviceAck: 1344,
    },
    status,
  });
const log = (messages: readonly string[], messageType = 'DATA_MESSAGE') =>
  gzipSync(
    JSON.stringify({ messageType, logGroup: 'sns', logEvents: messages.map((message, id) => ({ id, message })) }),
  ).toString('base64');

describe('the delivery log of SMS', () => {
  it('tells what became of each SMS, in the form that receipts are read in', () => {
    const fates = readSmsLog(log([line('SUCCESS'), line('FAILURE', 'm-2')]));
    expect(fates.map((fate) => channelEventSchema.parse(fate))).toEqual([
      {
        names: 'channels-own',
        name: { channel: 'sms', channelMessageId: 'm-1' },
        reportedAt: '2026-06-28T00:40:34.558Z',
        receipt: { kind: 'delivered', at: '2026-06-28T00:40:34.558Z' },
      },
      {
        names: 'channels-own',
        name: { channel: 'sms', channelMessageId: 'm-2' },
        reportedAt: '2026-06-28T00:40:34.558Z',
        receipt: { kind: 'undelivered', at: '2026-06-28T00:40:34.558Z' },
      },
    ]);
  });

  it('says why it failed, in a word of ours', () => {
    const fates = readSmsLog(log([line('FAILURE', 'm-1', 'No quota left for account'), line('SUCCESS', 'm-2')]));
    expect(fates.map(({ failure }) => failure)).toEqual(['spend-limit', undefined]);
  });

  it('leaves the phone number behind', () => {
    const fates = readSmsLog(log([line('FAILURE')]));
    expect(fates).toHaveLength(1);
    expect(JSON.stringify(fates)).not.toMatch(/972|Carrier/);
  });

  it('passes over a line of another kind without losing the others', () => {
    const fates = readSmsLog(log(['not JSON', '{"status":"SUCCESS"}', line('SUCCESS')]));
    expect(fates.map(({ notification }) => notification.messageId)).toEqual(['m-1']);
  });

  it('tells nothing when CloudWatch only tests the path', () => {
    expect(readSmsLog(log([line('SUCCESS')], 'CONTROL_MESSAGE'))).toEqual([]);
  });
});
