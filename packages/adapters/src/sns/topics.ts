/**
 * Every topic of Kesher, defined once. Channel events arrive on a topic whose queue they feed: locally straight and raw; on
 * AWS, where they carry addresses, through the function that takes those away.
 */
export const topics = {
  'channel-events': { feeds: 'receipts' },
} as const;

export type TopicName = keyof typeof topics;
