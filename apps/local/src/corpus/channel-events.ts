import { tagValue } from '@kesher/adapters/ses/ses-email-sender';
import type { Corpus } from './corpus.ts';

const mail = (change: object) => ({
  eventType: 'Delivery',
  mail: { timestamp: '2026-11-22T08:00:00.000Z', tags: { message: [tagValue('delay-1.v1~0~C-1~email')] } },
  delivery: { timestamp: '2026-11-22T08:00:01.000Z' },
  ...change,
});

/** What channels report. */
export const channelEvents: Corpus = {
  'channel events': [
    ['channelEvent', 'nothing', {}, { refused: 'value' }],
    ['channelEvent', 'a text', 'Delivery', { refused: 'value' }],
    [
      'channelEvent',
      'a tag that is not ours',
      mail({ mail: { timestamp: '2026-11-22T08:00:00.000Z', tags: { message: ['newsletter'] } } }),
      { refused: 'value' },
    ],
    [
      'channelEvent',
      'no tag',
      mail({ mail: { timestamp: '2026-11-22T08:00:00.000Z', tags: {} } }),
      { refused: 'value' },
    ],
    [
      'channelEvent',
      'a tag with a chunk that is no number',
      mail({
        mail: { timestamp: '2026-11-22T08:00:00.000Z', tags: { message: [tagValue('delay-1.v1~x~C-1~email')] } },
      }),
      { refused: 'value' },
    ],
    [
      'channelEvent',
      'a tag with one part too many',
      mail({
        mail: { timestamp: '2026-11-22T08:00:00.000Z', tags: { message: [tagValue('delay-1.v1~0~C-1~email~x')] } },
      }),
      { refused: 'value' },
    ],
    [
      'channelEvent',
      'a tag with an empty part',
      mail({ mail: { timestamp: '2026-11-22T08:00:00.000Z', tags: { message: [tagValue('delay-1.v1~~C-1~email')] } } }),
      { refused: 'value' },
    ],
    [
      'channelEvent',
      'a time that is none',
      mail({ mail: { timestamp: 'soon', tags: { message: [tagValue('delay-1.v1~0~C-1~email')] } } }),
      { refused: 'value' },
    ],
    [
      'channelEvent',
      'a kind that we do not know',
      mail({ eventType: 'Rendering Failure' }),
      {
        normalised: {
          names: 'our-message',
          key: { noticeId: 'delay-1.v1', chunk: 0, customerId: 'C-1', route: 'email' },
          sentAt: '2026-11-22T08:00:00.000Z',
        },
      },
    ],
    [
      'channelEvent',
      'a bounce without its bounce',
      mail({ eventType: 'Bounce' }),
      {
        normalised: {
          names: 'our-message',
          key: { noticeId: 'delay-1.v1', chunk: 0, customerId: 'C-1', route: 'email' },
          sentAt: '2026-11-22T08:00:00.000Z',
        },
      },
    ],
    [
      'channelEvent',
      'an SMS report without a time',
      { source: 'sns-sms', notification: { messageId: 'm' }, status: 'SUCCESS' },
      { refused: 'value' },
    ],
    [
      'channelEvent',
      'an SMS report of a third status',
      { source: 'sns-sms', notification: { messageId: 'm', timestamp: '2026-11-22 08:00:00.000' }, status: 'MAYBE' },
      { refused: 'value' },
    ],
    [
      'channelEvent',
      'an SMS report with the time of SNS',
      { source: 'sns-sms', notification: { messageId: 'm', timestamp: '2026-11-22 08:00:00.558' }, status: 'FAILURE' },
      {
        normalised: {
          names: 'channels-own',
          name: { channel: 'sms', channelMessageId: 'm' },
          reportedAt: '2026-11-22T08:00:00.558Z',
          receipt: { kind: 'undelivered', at: '2026-11-22T08:00:00.558Z' },
        },
      },
    ],
  ],
};
