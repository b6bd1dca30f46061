/** One email or SMS at the moment the channel said yes to it. */
export type AcceptedMessage = {
  /** The channel's own id, as it answered. */
  messageId: string;
  channel: 'email' | 'sms';
  /** The sender's tags `message` and `attempt`; empty where it set none. */
  messageTag: string;
  attemptTag: string;
  recipient: string;
  sender: string;
  subject: string;
  /** `en`, `he`, `ar`, or empty if it cannot be told. */
  language: string;
  /** All tags of an email (with `ses:configuration-set`), all attributes of an SMS. */
  tags: Record<string, string>;
  /** The MIME message, or the text of the SMS in UTF-8. */
  raw: Uint8Array;
  acceptedAt: string;
};

/** An accepted message in a list: everything but its content. */
export type OutboxRow = Omit<AcceptedMessage, 'raw'> & { id: number; bytes: number };

/** An event that the channel will put on the topic. `body` is the JSON that arrives in the queue. */
export type OutboxEvent = { messageId: string; kind: string; dueAtMs: number; body: string };

export type OutboxSummary = {
  accepted: number;
  /** How often a message was accepted beyond its first time. It must be 0. */
  duplicates: number;
  channels: Record<string, number>;
  languages: Record<string, number>;
};
