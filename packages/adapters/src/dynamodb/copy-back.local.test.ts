import { addMs, instantFromMs, minuteMs } from '@kesher/domain/instant';
import type { Message } from '@kesher/domain/message/message';
import { builtJobs } from '@kesher/testing/builders/jobs';
import { buildMessage } from '@kesher/testing/builders/message';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyBack } from './copy-back.ts';
import { createMessageStore } from './message-store.ts';
import { startTables } from './testing/start-tables.ts';

let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

const now = instantFromMs(Date.UTC(2026, 10, 26, 12));
const inState = (state: Message['state'], chunk: number, different: Partial<Message> = {}): Message => ({
  ...buildMessage(),
  chunk,
  state,
  ...different,
});

/** A backup with these rows, and the living table that lacks them. */
async function backupOf(messages: readonly Message[]) {
  const backup = await tables.emptyNamed('messages');
  const living = await tables.empty('messages');
  const before = createMessageStore(backup.table, builtJobs);
  for (const message of messages) await before.create(message);
  const copy = () => copyBack(tables.client, { from: backup.name, into: living });
  return { copy, living: createMessageStore(living, builtJobs) };
}

describe('copying a backup back', () => {
  it.each(['planned', 'ready', 'deferred', 'claimed', 'unknown'] as const)(
    'puts a message that was %s before a person, and nobody can claim it',
    async (state) => {
      const message = inState(state, 0);
      const { copy, living } = await backupOf([message]);
      expect(await copy()).toEqual({ broughtBack: 0, held: 1, living: 0 });
      expect(await living.get(message)).toMatchObject({ state: 'held', reason: 'restored' });
      expect((await living.held({ limit: 10 })).messages).toHaveLength(1);
      const claim = { attempt: 'a', now: addMs(message.dueAt, minuteMs), leaseUntil: now, sentTo: 'f' };
      expect(await living.claim(message, claim)).toBe(false);
    },
  );

  it.each(['accepted', 'delivered', 'bounced', 'skipped', 'failed', 'held'] as const)(
    'brings a message that was %s back as it was',
    async (state) => {
      const message = inState(state, 0);
      const { copy, living } = await backupOf([message]);
      expect(await copy()).toEqual({ broughtBack: 1, held: 0, living: 0 });
      expect(await living.get(message)).toEqual(message);
    },
  );

  it('leaves what lives, because it is newer', async () => {
    const { copy, living } = await backupOf([inState('ready', 0), inState('accepted', 1)]);
    const delivered = inState('delivered', 0, { deliveredAt: now });
    await living.create(delivered);
    expect(await copy()).toEqual({ broughtBack: 1, held: 0, living: 1 });
    expect(await living.get(delivered)).toEqual(delivered);
  });

  it('changes nothing when it is repeated', async () => {
    const { copy } = await backupOf([inState('ready', 0), inState('accepted', 1)]);
    await copy();
    expect(await copy()).toEqual({ broughtBack: 0, held: 0, living: 2 });
  });

  it('holds in place what was restored under the living table’s own name', async () => {
    const { table, name } = await tables.emptyNamed('messages');
    const store = createMessageStore(table, builtJobs);
    await store.create(inState('ready', 0));
    await store.create(inState('delivered', 1));
    const inPlace = () => copyBack(tables.client, { from: name, into: table, inPlace: true });
    expect(await inPlace()).toEqual({ broughtBack: 0, held: 1, living: 1 });
    expect((await store.held({ limit: 10 })).messages).toMatchObject([{ chunk: 0, reason: 'restored' }]);
    expect(await inPlace()).toEqual({ broughtBack: 0, held: 0, living: 2 });
  });

  it('can be released by a person’s decision alone', async () => {
    const message = inState('ready', 0);
    const { copy, living } = await backupOf([message]);
    await copy();
    await living.change(message, { from: ['held'], to: 'ready', set: { resent: true, dueAt: now } });
    expect((await living.held({ limit: 10 })).messages).toEqual([]);
    expect(await living.claim(message, { attempt: 'a', now, leaseUntil: now, sentTo: 'f' })).toBe(true);
  });
});
