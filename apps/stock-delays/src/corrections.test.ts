import { customerIdSchema } from '@kesher/domain/ids';
import { hourMs, minuteMs, secondMs } from '@kesher/domain/instant';
import { instantSchema } from '@kesher/domain/instant-schema';
import type { Task } from '@kesher/domain/task/task';
import { isCoreWork } from '@kesher/domain/task/task-work';
import { workOnTask } from '@kesher/domain/task/work-on-task';
import { describe, expect, it } from 'vitest';
import { advanceDelay } from './advance-delay.ts';
import { chooseOption } from './choose-option.ts';
import { Crash, keep } from './testing/failing-ports.ts';
import { createShop, customers, manager, resolved, revised, type Shop, withdrawn } from './testing/shop.ts';

const nobodyReachable = { email: undefined, phone: undefined };

/** Somebody works on the only call there is. */
async function workOnCall({ ports, clock }: Shop, ...steps: Parameters<typeof workOnTask>[1][]): Promise<void> {
  for (const step of steps) {
    const [task] = ports.tasks.all().filter(({ state }) => state !== 'cancelled');
    const worked = task && workOnTask(task, step, { by: manager, now: clock.now() });
    if (worked === undefined || worked === 'impossible') throw new Error('impossible');
    await ports.tasks.update(worked);
  }
}

/** A shop of which one customer can only be called, and the first version is written. */
async function shopWithCall(): Promise<Shop> {
  const shop = await createShop({ waiting: ['C-told'] });
  await shop.orders('C-called', nobodyReachable);
  await shop.say();
  await shop.tell();
  return shop;
}

describe('a correction', () => {
  it('reaches exactly those who were told, or may have been, any earlier version', async () => {
    const waiting = customers(230);
    const shop = await createShop({ waiting });
    let pages = 2;
    await shop.goLive(undefined, () => (pages -= 1) > 0);
    expect(await shop.audience(1)).toEqual(waiting.slice(0, 100));
    await shop.tell(waiting.slice(0, 40));
    await shop.step('claimed', waiting.slice(40, 45));

    // The second version overtakes the first in the middle of its freeze; one who was told the first is served by then.
    await shop.fulfil('C-0001');
    await shop.say(revised);
    expect(await shop.audience(1)).toHaveLength(230);
    expect(await shop.audience(2)).toEqual(waiting.slice(1));
    await shop.tell(waiting.slice(200, 210));

    await shop.say(withdrawn);
    const told = [...waiting.slice(0, 45), ...waiting.slice(200, 210)];
    expect(await shop.audience(3)).toEqual(told);
    await shop.tell();
    expect(await shop.ledger(3)).toMatchObject({ audience: 55, outcomes: { told: 55 } });
  });

  it('loses nobody where the chunks of earlier versions end at different customers', async () => {
    const waiting = customers(250);
    const shop = await createShop({ waiting });
    await shop.say();
    await shop.tell();
    const served = ['C-0001', 'C-0101', 'C-0102'];
    for (const customerId of served) await shop.fulfil(customerId);
    await shop.orders('C-0150-new');
    await shop.say(revised);
    await shop.tell();
    expect(await shop.audience(2)).toHaveLength(248);
    await shop.say(withdrawn);
    expect(await shop.audience(3)).toEqual([...waiting, 'C-0150-new'].toSorted());
  });

  it('waits until nobody can be told the version before any more', async () => {
    const shop = await createShop({ waiting: customers(3) });
    await shop.say();
    await shop.expand();
    await shop.goLive(withdrawn);
    expect((await shop.delay()).stage).toBe('withdrawn');
    // A sender that read the truth a moment ago may still claim; until it is over, nobody counts as never told.
    shop.clock.advance(4.9 * secondMs);
    await shop.visit();
    expect(await shop.audience(2)).toEqual([]);
    await shop.ports.messages.change((await shop.messagesOf('C-0002'))[0]!, {
      from: ['ready'],
      to: 'claimed',
      set: {},
    });
    expect((await shop.finish()).live?.published).toBe(true);
    expect(await shop.audience(2)).toEqual(['C-0002']);
    expect(shop.ports.messages.all().map(({ state }) => state)).toEqual(['retracted', 'claimed', 'retracted']);
  });

  it('finds who was told a version that was overtaken before it was on record', async () => {
    const shop = await createShop({ waiting: customers(3) });
    await shop.goLive(undefined, () => false);
    await shop.goLive(revised, () => false);
    await shop.goLive(withdrawn, () => false);
    expect((await shop.ports.notices.versions(shop.id)).map(({ version }) => version)).toEqual([1, 2, 3]);
    await shop.finish();
    expect(await shop.audience(3)).toEqual([]);
    expect(await shop.ledger(2)).toMatchObject({ audience: 3, outcomes: { told: 0 } });
  });

  it('finds a version of which the process died before it was on record', async () => {
    const shop = await createShop({ waiting: customers(3) });
    const { notices, delays } = shop.ports;
    const dying = { ...shop.ports, notices: { ...notices, put: async () => Promise.reject(new Crash()) } };
    await shop.announce();
    shop.later(minuteMs);
    await expect(advanceDelay(dying)(shop.id, () => true)).rejects.toThrow(Crash);
    expect([(await shop.delay()).version, await notices.versions(shop.id)]).toEqual([1, []]);

    // Overtaken by a person, and in another life by the word that was promised.
    const restore = keep(notices, delays, shop.ports.audience, shop.ports.hints);
    await shop.goLive(revised);
    expect((await notices.versions(shop.id)).map(({ version }) => version)).toEqual([1, 2]);
    restore();
    shop.clock.set(instantSchema.parse('2026-11-29T10:00:00.000Z'));
    await shop.visit();
    expect((await notices.versions(shop.id)).map(({ version }) => version)).toEqual([1, 2]);
  });

  it('is told to who stopped waiting because of what was withdrawn, with what they chose; no later date is', async () => {
    const shop = await createShop({ waiting: customers(2) });
    await shop.say();
    await shop.tell();
    const token = 'AbCdEfGhIjKlMnOpQrStUv';
    const about = { customerId: customerIdSchema.parse('C-0001'), subjectId: shop.id };
    await shop.ports.links.put(token, {
      ...about,
      createdAt: shop.clock.now(),
      expiresAt: instantSchema.parse('2027-01-01T00:00:00.000Z'),
    });
    const choose = chooseOption(shop.ports);
    expect((await choose({ token, noticeId: shop.noticeIdOf(1), optionIndex: 2 })).kind).toBe('recorded');
    await shop.say(revised);
    const memberOf = async (version: number) => (await shop.chunks(version))[0]?.members[0];
    expect(await shop.audience(2)).toEqual(customers(2));
    expect(await memberOf(2)).toMatchObject({ leftOut: 'chose-to-end-the-wait' });
    await shop.tell();
    expect(await shop.ledger(2)).toMatchObject({ audience: 2, outcomes: { told: 1, notTold: 1 } });
    await shop.say(withdrawn);
    expect(await shop.audience(3)).toEqual(customers(2));
    expect(await memberOf(3)).toMatchObject({ chose: 'refund' });
    await shop.tell();
    expect(await shop.ledger(3)).toMatchObject({ audience: 2, outcomes: { told: 2 } });
  });

  it('brings the good news to whom it was promised, and to nobody else', async () => {
    const shop = await createShop({ waiting: customers(4) });
    await shop.say();
    await shop.tell(['C-0001', 'C-0003']);
    await shop.orders('C-0005');
    await shop.say(resolved);
    expect(await shop.audience(2)).toEqual(['C-0001', 'C-0003']);
  });
});

describe('a call about an earlier version', () => {
  const callOf = ({ ports }: Shop, version: number): Task | undefined =>
    ports.tasks
      .all()
      .find(({ work }) => isCoreWork(work) && work.kind === 'call' && work.noticeId.endsWith(`.v${version}`));

  it('that nobody began is cancelled, and the next version makes its own', async () => {
    const shop = await shopWithCall();
    expect(callOf(shop, 1)?.state).toBe('open');
    await shop.say(revised);
    await shop.tell();
    expect(callOf(shop, 1)).toMatchObject({ state: 'cancelled', history: [{ did: 'created' }, { by: 'system' }] });
    expect(callOf(shop, 2)?.state).toBe('open');
    await shop.say(withdrawn);
    expect(await shop.audience(3)).toEqual(['C-told']);
    expect(callOf(shop, 2)?.state).toBe('cancelled');
  });

  it.each([
    ['reached the customer', [{ did: 'called', outcome: 'reached' }]],
    ['is being made at this moment', [{ did: 'taken' }]],
    ['reached nobody yet, and is still in somebody’s hands', [{ did: 'called', outcome: 'no-answer' }]],
    ['was closed', [{ did: 'taken' }, { did: 'done' }]],
    ['reached the customer and was opened again', [{ did: 'called', outcome: 'reached' }, { did: 'reopened' }]],
  ] as const)('that %s means that they may have been told', async (_, steps) => {
    const shop = await shopWithCall();
    await workOnCall(shop, ...steps);
    await shop.say(withdrawn);
    expect(await shop.audience(2)).toEqual(['C-called', 'C-told']);
  });

  it('that ended because calls are refused was never made, and nobody was told', async () => {
    const shop = await shopWithCall();
    await workOnCall(shop, { did: 'taken' }, { did: 'done', outcome: 'calls-refused' });
    await shop.say(withdrawn);
    expect(await shop.audience(2)).toEqual(['C-told']);
  });

  it('that was cancelled, and that somebody made all the same, is found after any number of versions', async () => {
    const shop = await shopWithCall();
    await shop.say(revised);
    await shop.tell();
    const first = callOf(shop, 1)!;
    const reached = { at: shop.clock.now(), by: manager, did: 'called', outcome: 'reached' } as const;
    const history = [...first.history, reached];
    await shop.ports.tasks.update({ ...first, history, revision: first.revision + 1 });
    await shop.say(withdrawn);
    expect(await shop.audience(3)).toEqual(['C-called', 'C-told']);
  });

  it('that was given back unmade is cancelled, and nobody was told', async () => {
    const shop = await shopWithCall();
    await workOnCall(shop, { did: 'taken' }, { did: 'released' });
    await shop.say(withdrawn);
    expect(await shop.audience(2)).toEqual(['C-told']);
  });

  it('that changed hands a hundred times can still be cancelled', async () => {
    const shop = await shopWithCall();
    for (let turn = 0; turn < 50; turn += 1) await workOnCall(shop, { did: 'taken' }, { did: 'released' });
    expect(callOf(shop, 1)?.history).toHaveLength(100);
    await shop.say(revised);
    expect(callOf(shop, 1)).toMatchObject({ state: 'cancelled' });
    expect(callOf(shop, 1)?.history[0]).toMatchObject({ did: 'created' });
    expect(callOf(shop, 1)?.history.at(-1)).toMatchObject({ did: 'cancelled', by: 'system' });
  });

  it('that somebody takes at the moment of taking back counts as begun', async () => {
    const shop = await shopWithCall();
    await shop.goLive(withdrawn);
    shop.later(minuteMs);
    const { update } = shop.ports.tasks;
    let raced = false;
    shop.ports.tasks.update = async (task) => {
      if (!raced) {
        raced = true;
        await workOnCall(shop, { did: 'taken' });
      }
      return update(task);
    };
    await shop.visit();
    expect(await shop.audience(2)).toEqual(['C-called', 'C-told']);
  });
});

describe('a message about an earlier version', () => {
  it('that is claimed at the moment of taking back counts as told', async () => {
    const shop = await createShop({ waiting: customers(2) });
    await shop.say();
    await shop.expand();
    await shop.goLive(withdrawn);
    shop.later(hourMs);
    const { change } = shop.ports.messages;
    shop.ports.messages.change = async (key, step) => {
      if (step.to === 'retracted' && key.customerId === 'C-0002')
        await change(key, { from: ['ready'], to: 'claimed', set: {} });
      return change(key, step);
    };
    await shop.visit();
    expect(await shop.audience(2)).toEqual(['C-0002']);
    expect((await shop.messagesOf('C-0001'))[0]).toMatchObject({ state: 'retracted', reason: 'superseded' });
  });

  it('that is held for the night is taken back, and was never told', async () => {
    const shop = await createShop({ waiting: customers(2) });
    await shop.say();
    await shop.tell(['C-0001']);
    await shop.step('deferred', ['C-0002'], instantSchema.parse('2026-11-23T06:00:00.000Z'));
    await shop.say(withdrawn);
    expect(await shop.audience(2)).toEqual(['C-0001']);
    expect((await shop.messagesOf('C-0002'))[0]?.state).toBe('retracted');
  });
});
