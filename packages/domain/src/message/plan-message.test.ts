import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkSchema, type Member } from '../notice/audience.ts';
import { standingOf } from '../notice/ledger.ts';
import { aCustomer, aMessage, anyCustomer, anyRules, morning, openChannels, openRules } from './message.fixture.ts';
import { type Message, messageKeyText, messageSchema } from './message.ts';
import { firstMessage, planMember, planSuccessor } from './plan-message.ts';
import type { Reason } from './reason.ts';
import { addressOn, chooseRoutes, isCustomersWish, usabilityOf } from './routes.ts';

const chunk = chunkSchema.parse({ noticeId: 'delay-1.v1', chunk: 3, lane: 'care', members: [] });
const member: Member = { customerId: aCustomer().id, orders: [], moreOrders: 2, toldBefore: true };
const plan = (customer: ReturnType<typeof aCustomer> | undefined, rules = openRules) =>
  firstMessage({ chunk, member, plan: planMember(customer, rules), customer, defaultLanguage: 'ar', now: morning });

describe('the first message of a customer', () => {
  it('goes by email, with SMS behind it', () => {
    expect(plan(aCustomer())).toEqual(
      aMessage({
        chunk: 3,
        personal: { customerName: 'Dana', orders: [], moreOrders: 2, toldBefore: true },
      }),
    );
  });

  it('goes by the channel that they prefer', () => {
    expect(plan(aCustomer({ preferredChannel: 'sms' }))).toMatchObject({ route: 'sms', next: ['email'] });
  });

  it('is a skipped row in the business’s language for somebody who was erased meanwhile', () => {
    expect(plan(undefined)).toMatchObject({
      route: 'call',
      state: 'skipped',
      reason: 'customer-erased',
      language: 'ar',
      endedAt: morning,
      personal: { customerName: '' },
    });
  });

  it('always exists, uses only channels that are open, and asks for a call exactly where no wish stands against it', () => {
    fc.assert(
      fc.property(anyCustomer, anyRules, (customer, rules) => {
        const message = plan(customer, rules);
        expect(messageSchema.parse(message)).toEqual(message);
        expect(plan(customer, rules)).toEqual(message);
        const open = openChannels(customer, rules);
        const used = message.state === 'ready' ? [message.route, ...message.next] : [];
        expect(used.toSorted()).toEqual(open.toSorted());
        const wished = open.find((channel) => channel === customer.preferredChannel) ?? used[0];
        expect(used[0]).toBe(wished);
        const isWish = (['email', 'sms'] as const).some((channel) => {
          const usability = usabilityOf(customer, channel, rules);
          return usability.kind === 'blocked' && isCustomersWish(usability.reason);
        });
        expect(message.state === 'unreachable').toBe(open.length === 0 && !isWish);
        expect(message.state === 'skipped').toBe(open.length === 0 && isWish);
        expect(message.endedAt === undefined).toBe(message.state === 'ready');
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('routes', () => {
  it.each([
    [aCustomer({ email: undefined }), 'no-address'],
    [aCustomer({ consents: [refusal('refused')] }), 'opted-out'],
  ] as const)('close a channel with the reason', (customer, reason) => {
    expect(usabilityOf(customer, 'email', openRules)).toEqual({ kind: 'blocked', reason });
  });

  it('close a channel that needs a yes and has none', () => {
    const rules = { ...openRules, consent: { email: 'granted', sms: 'unless-refused' } } as const;
    expect(usabilityOf(aCustomer(), 'email', rules)).toEqual({ kind: 'blocked', reason: 'consent-not-given' });
    expect(usabilityOf(aCustomer({ consents: [refusal('granted')] }), 'email', rules).kind).toBe('usable');
  });

  it('know a suppressed address however it is written', () => {
    const rules = { ...openRules, suppressed: new Set(['dana@example.com']) };
    const shouting = aCustomer({ email: 'Dana@Example.COM', phone: undefined });
    expect(usabilityOf(shouting, 'email', rules)).toEqual({ kind: 'blocked', reason: 'suppressed-address' });
    expect(chooseRoutes(shouting, rules)).toEqual({ kind: 'person', reason: 'suppressed-address' });
  });

  it('send a person where there is no address at all', () => {
    expect(chooseRoutes(aCustomer({ email: undefined, phone: undefined }), openRules)).toEqual({
      kind: 'person',
      reason: 'no-address',
    });
  });

  it('let a wish stand where nothing else is open', () => {
    const customer = aCustomer({ phone: undefined, consents: [refusal('refused')] });
    expect(chooseRoutes(customer, openRules)).toEqual({ kind: 'wish', channel: 'email', reason: 'opted-out' });
  });

  it('read the address as it stands now', () => {
    expect(addressOn(aCustomer(), 'sms')).toBe('+972501234567');
  });
});

function refusal(decision: 'refused' | 'granted') {
  return { channel: 'email', purpose: 'service', decision, at: morning, how: 'preferences-page', shown: '' } as const;
}

describe('what follows a message that ended untold', () => {
  it.each([
    ['bounced', 'bounced', 'sms'],
    ['failed', 'refused-by-channel', 'sms'],
    ['skipped', 'opted-out', 'sms'],
    ['skipped', 'consent-not-given', 'sms'],
    ['skipped', 'suppressed-address', 'sms'],
    ['skipped', 'no-address', 'sms'],
    ['skipped', 'customer-erased', undefined],
    ['skipped', undefined, undefined],
    ['retracted', 'superseded', undefined],
    ['expired', 'too-late', undefined],
    ['delivered', undefined, undefined],
    ['held', 'no-answer', undefined],
  ] as const)('%s because of %s opens %s', (state, reason, route) => {
    expect(planSuccessor(aMessage({ state, reason }), morning)?.route).toBe(route);
  });

  it('is a call once no channel is left', () => {
    expect(planSuccessor(aMessage({ state: 'bounced', reason: 'bounced', next: [] }), morning)).toMatchObject({
      route: 'call',
      state: 'unreachable',
      reason: 'bounced',
      endedAt: morning,
    });
    expect(planSuccessor(aMessage({ state: 'failed', next: [] }), morning)).toMatchObject({ reason: 'bounced' });
  });

  it('is nothing once the customer’s wish closed the last channel', () => {
    expect(planSuccessor(aMessage({ state: 'skipped', reason: 'opted-out', next: [] }), morning)).toBeUndefined();
  });

  it('is nothing after a call', () => {
    expect(planSuccessor(aMessage({ route: 'call', state: 'failed', next: [] }), morning)).toBeUndefined();
  });

  it('keeps the facts and forgets the attempt', () => {
    const ended = aMessage({ state: 'bounced', attempt: 'a', attempts: 2, refusals: 4, acceptedAt: morning });
    expect(planSuccessor(ended, morning)).toEqual(aMessage({ route: 'sms', next: [] }));
  });

  it('ends after every channel once, the same way each time, and never leaves anybody waiting', () => {
    const ending = fc.constantFrom<[Message['state'], Reason | undefined]>(
      ['bounced', 'bounced'],
      ['bounced', 'refused-by-channel'],
      ['failed', 'refused-by-channel'],
      ['failed', 'opted-out'],
      ['failed', 'no-answer'],
      ['skipped', 'opted-out'],
      ['skipped', 'consent-not-given'],
      ['skipped', 'suppressed-address'],
      ['skipped', 'no-address'],
      ['skipped', 'customer-erased'],
      ['retracted', 'superseded'],
      ['expired', 'too-late'],
      ['delivered', undefined],
    );
    fc.assert(
      fc.property(
        anyCustomer,
        anyRules,
        fc.array(ending, { minLength: 2, maxLength: 2 }),
        (customer, rules, endings) => {
          const rows: Message[] = [];
          for (let row: Message | undefined = plan(customer, rules); row !== undefined; ) {
            const [state, reason] = endings[rows.length] ?? ['retracted', 'superseded'];
            const ended: Message = row.state === 'ready' ? { ...row, state, ...(reason && { reason }) } : row;
            rows.push(ended);
            row = planSuccessor(ended, morning);
            expect(planSuccessor(ended, morning)).toEqual(row);
            // Until the next row is written, the customer waits for it and is not counted as lost.
            expect(standingOf(ended.customerId, rows).outcome === 'waiting').toBe(row !== undefined);
          }
          expect(new Set(rows.map(({ route }) => route)).size).toBe(rows.length);
          expect(rows.length).toBeLessThanOrEqual(3);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

it('names a message by its key, in one word of ids', () => {
  expect(messageKeyText(aMessage())).toBe('delay-1.v1~0~c-1~email');
});
