/**
 * Every table of Kesher, defined once: `infra` deploys this list and `local` creates it.
 * All keys are strings. An index is sparse: only items that carry its keys appear in it.
 */
export const tables = {
  /** Profiles, consents, look-ups by address, name and segment, timelines, and the addresses that nobody may contact again. */
  customers: {
    indexes: { byName: { pk: 'nameKey', sk: 'nameSort' } },
    holdsHealthData: true,
    expires: true,
  },
  /** Products, their open order lines, and what suppliers promised and did. */
  orders: {
    indexes: {
      byCustomer: { pk: 'customerId', sk: 'sk' },
      byNumber: { pk: 'orderNumber', sk: 'sk' },
      byTime: { pk: 'timeKey', sk: 'timeSort', projectAll: true },
    },
    holdsHealthData: false,
    expires: false,
  },
  /** Delays (the subject's head carries the truth) and each immutable version as a notice. */
  notices: {
    indexes: { byWake: { pk: 'wakeKey', sk: 'wakeAt' }, byJob: { pk: 'jobKey', sk: 'jobSort' } },
    holdsHealthData: false,
    expires: false,
  },
  /** The frozen audience in chunks and one row per notice, customer and channel. */
  messages: {
    indexes: { byWake: { pk: 'wakeKey', sk: 'wakeAt' }, byCustomer: { pk: 'customerId', sk: 'customerSort' } },
    holdsHealthData: true,
    expires: false,
  },
  /** Completed works with their check-ins and answers, what was said of persons, and the protocols with their signatures. */
  checkIns: {
    indexes: {
      byWake: { pk: 'wakeKey', sk: 'wakeAt' },
      byCustomer: { pk: 'customerId', sk: 'sk' },
      byDay: { pk: 'dayKey', sk: 'pk' },
    },
    holdsHealthData: true,
    expires: true,
  },
  /** What a person must do by a time; the queue's key is spread (`queue-shards.ts`). */
  tasks: {
    indexes: {
      byQueue: { pk: 'queueKey', sk: 'dueAt' },
      bySubject: { pk: 'subjectId', sk: 'dueAt' },
      byCustomer: { pk: 'customerId', sk: 'dueAt' },
    },
    holdsHealthData: true,
    expires: false,
  },
  /** Customers' opaque links, by the hash of their token, and the pointers from a channel's message id to our row. */
  links: { indexes: {}, holdsHealthData: false, expires: true },
  /** Business settings, imports with their row errors, the team and what it did and was alerted of, seen webhook ids. */
  office: { indexes: { byTime: { pk: 'timeKey', sk: 'timeSort' } }, holdsHealthData: false, expires: true },
} as const satisfies Record<string, TableDefinition>;

export type TableName = keyof typeof tables;

type TableDefinition = {
  /** Index name to its key attributes. Projections are KEYS_ONLY, but where `projectAll` says otherwise. */
  indexes: Record<string, { pk: string; sk: string; projectAll?: true }>;
  /** Health data is encrypted with a key of its own on AWS. */
  holdsHealthData: boolean;
  /** Whether items may carry `expireAfter` (epoch seconds), the attribute of DynamoDB's time to live. */
  expires: boolean;
};

/** The environment variable that tells a function a table's deployed name. */
export function tableVariable(table: TableName): string {
  return `TABLE_${table.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}
