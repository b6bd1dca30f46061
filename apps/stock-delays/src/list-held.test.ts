import { settleHeldMessage } from '@kesher/engine/held/settle-held-message';
import { describe, expect, it } from 'vitest';
import { openStaffDoor } from './staff-door/testing/staff-door.ts';
import { createShop, revised } from './testing/shop.ts';

type HeldList = { held: { message: { customerId: string }; mayBe: string[] }[]; customers: Record<string, unknown> };

/** A shop in which two messages are held, and the staff door over it. */
async function withHeld() {
  const shop = await createShop({ waiting: ['C-1', 'C-2', 'C-3'] });
  await shop.say();
  await shop.expand();
  for (const id of ['C-2', 'C-1']) {
    shop.later(1_000);
    const [message] = await shop.messagesOf(id);
    const set = { unknownAt: shop.clock.now() };
    await shop.ports.messages.change(message!, { from: ['ready'], to: 'unknown', set });
    await shop.ports.messages.change(message!, { from: ['unknown'], to: 'held', set: { reason: 'no-answer' } });
  }
  const door = openStaffDoor(shop.ports);
  const list = (query = '') => door.json<HeldList>('GET', `/staff/held${query}`);
  return { shop, door, list };
}

describe('the messages that are held', () => {
  it('are listed with who they are for, what about, and what may be decided, the longest unknown first', async () => {
    const { list } = await withHeld();
    const { held, customers } = await list();
    expect(held.map(({ message }) => message.customerId)).toEqual(['C-2', 'C-1']);
    expect(held[0]).toMatchObject({
      delayId: 'delay-table-late',
      notice: { says: 'declared', about: [{ name: 'Oak table' }] },
      message: { state: 'held', reason: 'no-answer', route: 'email' },
      mayBe: ['send-again', 'call'],
    });
    expect(Object.keys(customers).toSorted()).toEqual(['C-1', 'C-2']);
  });

  it('come in pages', async () => {
    const { list } = await withHeld();
    const first = (await list('?limit=1')) as HeldList & { next: string };
    expect(first.held.map(({ message }) => message.customerId)).toEqual(['C-2']);
    const second = await list(`?limit=1&after=${first.next}`);
    expect(second.held.map(({ message }) => message.customerId)).toEqual(['C-1']);
  });

  it('are for who may decide', async () => {
    const { door } = await withHeld();
    expect((await door.problem('GET', '/staff/held', { as: 'agent' })).status).toBe(403);
  });

  it('leave only a call once something newer is the truth', async () => {
    const { shop, list } = await withHeld();
    await shop.say(revised);
    expect((await list()).held.map(({ mayBe }) => mayBe)).toEqual([['call'], ['call']]);
  });

  it('leave the list when somebody decided', async () => {
    const { shop, list } = await withHeld();
    const [message] = await shop.messagesOf('C-2');
    expect(message?.route).toBe('email');
    await settleHeldMessage(shop.ports)({ ...message!, route: 'email' }, 'call');
    expect((await list()).held.map(({ message: held }) => held.customerId)).toEqual(['C-1']);
  });
});
