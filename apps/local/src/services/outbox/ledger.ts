import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { AcceptedMessage, OutboxEvent, OutboxRow, OutboxSummary } from './outbox-message.ts';

export type Ledger = ReturnType<typeof openLedger>;

/** SQS keeps a message for four days by default; after that an event that nobody took is gone on AWS too. */
const eventLifetimeMs = 4 * 24 * 60 * 60 * 1000;

/**
 * Opens the sink's own ledger: what the channels accepted, and the events they still owe.
 * The write-ahead log survives `kill -9`; only a power cut could lose the last moments, as `synchronous` is not `FULL`.
 */
export function openLedger(folder: string) {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(path.join(folder, 'outbox.sqlite'));
  database.exec(schema);
  const insertMessage = database.prepare(`INSERT INTO accepted
    (messageId, channel, messageTag, attemptTag, recipient, sender, subject, language, tags, raw, acceptedAt)
    VALUES (:messageId, :channel, :messageTag, :attemptTag, :recipient, :sender, :subject, :language, :tags, :raw, :acceptedAt)`);
  const insertEvent = database.prepare(
    'INSERT INTO events (messageId, kind, dueAtMs, body) VALUES (:messageId, :kind, :dueAtMs, :body)',
  );
  const selectDue = database.prepare(
    'SELECT id, body FROM events WHERE firedAtMs IS NULL AND dueAtMs <= ? ORDER BY dueAtMs, id LIMIT ?',
  );
  const selectNextDue = database.prepare('SELECT min(dueAtMs) AS dueAtMs FROM events WHERE firedAtMs IS NULL');
  const updateFired = database.prepare('UPDATE events SET firedAtMs = ? WHERE id = ?');
  const updateTaken = database.prepare(
    'UPDATE events SET takenAtMs = ? WHERE messageId = ? AND kind = ? AND firedAtMs IS NOT NULL',
  );

  function inOneTransaction(work: () => void): void {
    database.exec('BEGIN IMMEDIATE');
    try {
      work();
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    /** Records an accepted message together with the events that the channel will fire for it. */
    accept(message: AcceptedMessage, events: readonly OutboxEvent[]): void {
      inOneTransaction(() => {
        insertMessage.run({ ...message, tags: JSON.stringify(message.tags) });
        for (const event of events) insertEvent.run({ ...event });
      });
    },
    /** Adds one more event to a message that was accepted earlier. */
    addEvent(event: OutboxEvent): void {
      insertEvent.run({ ...event });
    },
    /** Events that are due and not fired yet, oldest first. */
    dueEvents(nowMs: number, limit: number): { id: number; body: string }[] {
      return selectDue.all(nowMs, limit) as { id: number; body: string }[];
    },
    /** When the next event is due, in epoch milliseconds. */
    nextDueAtMs(): number | undefined {
      return (selectNextDue.get() as { dueAtMs: number | null }).dueAtMs ?? undefined;
    },
    markFired(ids: readonly number[], nowMs: number): void {
      inOneTransaction(() => {
        for (const id of ids) updateFired.run(nowMs, id);
      });
    },
    /** Somebody received these events from the queue and deleted them there. */
    markTaken(events: readonly { messageId: string; kind: string }[], nowMs: number): void {
      inOneTransaction(() => {
        for (const { messageId, kind } of events) updateTaken.run(nowMs, messageId, kind);
      });
    },
    /**
     * Fires events again that nobody took: the local queues are in memory and died with the process,
     * where SQS would have kept them. So an event may come twice, as on AWS.
     */
    forgetFiringOfUntaken(nowMs: number): void {
      database
        .prepare('UPDATE events SET firedAtMs = NULL WHERE takenAtMs IS NULL AND firedAtMs > ?')
        .run(nowMs - eventLifetimeMs);
    },
    find(messageId: string): OutboxRow | undefined {
      const row = database.prepare(`SELECT ${columns} FROM accepted WHERE messageId = ?`).get(messageId);
      return row && toRow(row);
    },
    rawContent(messageId: string): Uint8Array | undefined {
      const row = database.prepare('SELECT raw FROM accepted WHERE messageId = ?').get(messageId);
      return row?.['raw'] as Uint8Array | undefined;
    },
    /** The kinds of the events of one message, in the order in which they became due. */
    eventsOf(messageId: string): { kind: string; dueAtMs: number; firedAtMs: number | null }[] {
      return database
        .prepare('SELECT kind, dueAtMs, firedAtMs FROM events WHERE messageId = ? ORDER BY dueAtMs, id')
        .all(messageId) as { kind: string; dueAtMs: number; firedAtMs: number | null }[];
    },
    /** Newest first. `text` is searched in recipient, subject and tags. */
    list(query: { text: string; language: string; before: number; limit: number }): OutboxRow[] {
      return database
        .prepare(
          `SELECT ${columns} FROM accepted
           WHERE (:language = '' OR language = :language) AND id < :before
             AND (:text = '' OR instr(lower(recipient || ' ' || subject || ' ' || tags || ' ' || messageId), lower(:text)) > 0)
           ORDER BY id DESC LIMIT :limit`,
        )
        .all({ ...query })
        .map(toRow);
    },
    /** A message accepted twice has the same tag twice; SMS carry no tags, but each has a link of its own in its text. */
    summary(): OutboxSummary {
      const count = (sql: string) =>
        Object.fromEntries(
          database
            .prepare(sql)
            .all()
            .map((row) => [row['name'], row['n']]),
        );
      const duplicates = database
        .prepare(
          `SELECT coalesce(sum(n - 1), 0) AS duplicates FROM
             (SELECT count(*) AS n FROM accepted WHERE messageTag <> '' OR channel = 'sms'
              GROUP BY channel, CASE messageTag WHEN '' THEN recipient || CAST(raw AS TEXT) ELSE messageTag END HAVING n > 1)`,
        )
        .get() as { duplicates: number };
      const accepted = database.prepare('SELECT count(*) AS accepted FROM accepted').get() as { accepted: number };
      return {
        ...accepted,
        ...duplicates,
        channels: count('SELECT channel AS name, count(*) AS n FROM accepted GROUP BY channel'),
        languages: count('SELECT language AS name, count(*) AS n FROM accepted GROUP BY language'),
      };
    },
    close(): void {
      database.close();
    },
  };
}

const columns =
  'id, messageId, channel, messageTag, attemptTag, recipient, sender, subject, language, tags, acceptedAt, length(raw) AS bytes';

function toRow(row: Record<string, unknown>): OutboxRow {
  return { ...(row as OutboxRow), tags: JSON.parse(row['tags'] as string) as Record<string, string> };
}

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS accepted (
    id INTEGER PRIMARY KEY,
    messageId TEXT NOT NULL UNIQUE,
    channel TEXT NOT NULL,
    messageTag TEXT NOT NULL,
    attemptTag TEXT NOT NULL,
    recipient TEXT NOT NULL,
    sender TEXT NOT NULL,
    subject TEXT NOT NULL,
    language TEXT NOT NULL,
    tags TEXT NOT NULL,
    acceptedAt TEXT NOT NULL,
    raw BLOB NOT NULL
  );
  CREATE INDEX IF NOT EXISTS acceptedByTag ON accepted (messageTag);
  CREATE TABLE IF NOT EXISTS events (
    id INTEGER PRIMARY KEY,
    messageId TEXT NOT NULL,
    kind TEXT NOT NULL,
    dueAtMs INTEGER NOT NULL,
    firedAtMs INTEGER,
    takenAtMs INTEGER,
    body TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS eventsByMessage ON events (messageId);
  CREATE INDEX IF NOT EXISTS eventsToFire ON events (dueAtMs) WHERE firedAtMs IS NULL;
`;
