/** Every topic of Kesher, defined once. Channel events (SES, SMS status) arrive on a topic that feeds a queue, raw. */
export const topics = {
  'channel-events': { feeds: 'receipts' },
} as const;

export type TopicName = keyof typeof topics;
