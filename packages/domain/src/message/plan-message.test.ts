import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkSchema, type DecidedPlan, isDecided, type Member, type MemberPlan } from '../notice/audience.ts';
import { standingOf } from '../notice/ledger.ts';
import { aCustomer, aMessage, anyCustomer, anyRules, morning, openChannels, openRules } from './message.fixture.ts';
import { type Message, messageKeyText, messageSchema } from './message.ts';
import { carryOut, firstMessage, planMember, planSuccessor, unlessToldOtherwise } from './plan-message.ts';
import type { Reason } from './reason.ts';
import { hasRefusedCalls, isCustomersWish, usabilityOf } from './routes.ts';

const chunk = chunkSchema.parse({ noticeId: 'delay-1.v1', chunk: 3, lane: 'care', members: [] });
const member: Member = { customerId: aCustomer().id, orders: [], moreOrders: 2, toldBefore: true };
const plan = (customer: ReturnType<typeof aCustomer> | undefined, rules = openRules) =>
  firstMessage({
    chunk,
    member,
    plan: decided(planMember(customer, rules)),
    customer,
    spoken: { languages: ['en', 'he', 'ar'], sender: { defaultLanguage: 'ar' } },
    now: morning,
  });

function decided(planned: MemberPlan): DecidedPlan {
  if (!isDecided(planned)) throw new Error('nothing is decided yet');
  return planned;
}

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

  it('is none yet for somebody whose profile cannot be read, since it may hold a refusal, of calls too', () => {
    const waiting = planMember('unreadable', openRules);
    expect(waiting).toEqual({ route: 'call', state: 'waiting', reason: 'unreadable-record', next: [] });
    expect(isDecided(waiting)).toBe(false);
    expect(standingOf(member.customerId, [], waiting)).toEqual({
      customerId: member.customerId,
      outcome: 'waiting',
      reason: 'unreadable-record',
    });
    // As it was stored before December 2026, and nobody was asked to call yet.
    expect(isDecided({ ...waiting, state: 'unreachable' })).toBe(false);
  });

  it('is a skipped row, and asks nobody to call, for somebody who chose to end the wait', () => {
    const leftOut = 'chose-to-end-the-wait';
    const planned = planMember(aCustomer({ email: undefined, phone: undefined }), { ...openRules, leftOut });
    expect(planned).toEqual({ route: 'call', state: 'skipped', reason: leftOut, next: [] });
    expect(planMember(undefined, { ...openRules, leftOut }).reason).toBe('customer-erased');
  });

  it('carries what a withdrawal answers: the choice that was made because of the delay', () => {
    const chose = firstMessage({
      chunk,
      member: { ...member, chose: 'refund' },
      plan: decided(planMember(aCustomer(), openRules)),
      customer: aCustomer(),
      spoken: { languages: ['en', 'he', 'ar'], sender: { defaultLanguage: 'ar' } },
      now: morning,
    });
    expect(chose.personal.chose).toBe('refund');
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
        const isClosed = (['email', 'sms'] as const).some((channel) => {
          const usability = usabilityOf(customer, channel, rules);
          return usability.kind === 'blocked' && isCustomersWish(usability.reason);
        });
        const isWish = isClosed || hasRefusedCalls(customer, rules);
        expect(message.state === 'unreachable').toBe(open.length === 0 && !isWish);
        expect(message.state === 'skipped').toBe(open.length === 0 && isWish);
        expect(message.endedAt === undefined).toBe(message.state === 'ready');
      }),
      { numRuns: 1_000 },
    );
  });

  it('is skipped for somebody who has no address and refuses calls: they are not told, with the reason', () => {
    const consents = [
      { channel: 'call', purpose: 'service', decision: 'refused', at: morning, how: 'staff', shown: '' } as const,
    ];
    const silent = aCustomer({ email: undefined, phone: undefined, consents });
    expect(planMember(silent, openRules)).toEqual({
      route: 'call',
      state: 'skipped',
      reason: 'calls-refused',
      next: [],
    });
    expect(standingOf(silent.id, [plan(silent, openRules)])).toMatchObject({
      outcome: 'notTold',
      reason: 'calls-refused',
    });
  });
});

describe('a plan that is carried out later than it was made', () => {
  const noCalls = aCustomer({
    consents: [{ channel: 'call', purpose: 'service', decision: 'refused', at: morning, how: 'staff', shown: '' }],
  });
  const call: MemberPlan = { route: 'call', state: 'unreachable', reason: 'suppressed-address', next: [] };

  it('asks nobody to call somebody who has refused calls since', () => {
    expect(carryOut(call, aCustomer(), openRules)).toEqual(call);
    expect(carryOut(call, noCalls, openRules)).toEqual({ ...call, state: 'skipped', reason: 'calls-refused' });
  });

  it('waits while the profile cannot be read, and is made then as if it were planned for the first time', () => {
    const waiting = planMember('unreadable', openRules);
    const email = planMember(aCustomer(), openRules);
    expect(carryOut(waiting, 'unreadable', openRules)).toEqual(waiting);
    expect(carryOut(waiting, aCustomer(), openRules)).toEqual(email);
    expect(carryOut(call, 'unreadable', openRules)).toEqual(waiting);
    expect(carryOut(email, 'unreadable', openRules)).toEqual(waiting);
    expect(carryOut(email, aCustomer({ preferredChannel: 'sms' }), openRules)).toEqual(email);
  });

  it('ends for somebody who was erased since, and stays where nobody is told anyway', () => {
    const erased = { route: 'call', state: 'skipped', reason: 'customer-erased', next: [] };
    expect(carryOut(call, undefined, openRules)).toEqual(erased);
    expect(carryOut(planMember('unreadable', openRules), undefined, openRules)).toEqual(erased);
    const wish: MemberPlan = { route: 'email', state: 'skipped', reason: 'opted-out', next: [] };
    expect(carryOut(wish, 'unreadable', openRules)).toEqual(wish);
  });

  it('never calls whoever has refused calls, or of whom nobody can say, whatever was planned', () => {
    const anyPlan = fc.oneof(anyCustomer, fc.constant('unreadable' as const), fc.constant(undefined));
    fc.assert(
      fc.property(anyPlan, anyRules, anyCustomer, anyRules, (before, rulesBefore, customer, rules) => {
        const planned = planMember(before, rulesBefore);
        const now = carryOut(planned, customer, rules);
        expect(now.state).not.toBe('waiting');
        if (hasRefusedCalls(customer, rules)) expect(now.state).not.toBe('unreachable');
        expect(['waiting', 'skipped']).toContain(carryOut(planned, 'unreadable', rules).state);
        if (isDecided(planned) && planned.state !== 'unreachable') expect(now).toEqual(planned);
      }),
    );
  });
});

describe('what follows a message that ended untold', () => {
  it.each([
    ['bounced', 'bounced', 'sms'],
    ['failed', 'refused-by-channel', 'sms'],
    ['skipped', 'opted-out', 'sms'],
    ['skipped', 'consent-not-given', 'sms'],
    ['skipped', 'suppressed-address', 'sms'],
    ['skipped', 'address-refused', 'sms'],
    ['skipped', 'no-address', 'sms'],
    ['skipped', 'customer-erased', undefined],
    ['skipped', 'unreadable-record', 'sms'],
    ['skipped', undefined, undefined],
    ['retracted', 'superseded', undefined],
    ['expired', 'too-late', undefined],
    ['delivered', undefined, undefined],
    ['held', 'no-answer', undefined],
  ] as const)('%s because of %s opens %s', (state, reason, route) => {
    expect(planSuccessor(aMessage({ state, reason }), { now: morning, callsRefused: false })?.route).toBe(route);
  });

  it('is a call once no channel is left', () => {
    expect(
      planSuccessor(aMessage({ state: 'bounced', reason: 'bounced', next: [] }), { now: morning, callsRefused: false }),
    ).toMatchObject({
      route: 'call',
      state: 'unreachable',
      reason: 'bounced',
      endedAt: morning,
    });
    expect(planSuccessor(aMessage({ state: 'failed', next: [] }), { now: morning, callsRefused: false })).toMatchObject(
      { reason: 'bounced' },
    );
  });

  it('is nobody’s call where calls are refused, and the ledger says so', () => {
    const bounced = aMessage({ state: 'bounced', reason: 'bounced', next: [] });
    const row = planSuccessor(bounced, { now: morning, callsRefused: true });
    expect(row).toMatchObject({ route: 'call', state: 'skipped', reason: 'calls-refused', endedAt: morning });
    expect(standingOf(bounced.customerId, row ? [bounced, row] : [])).toMatchObject({
      outcome: 'notTold',
      reason: 'calls-refused',
    });
    expect(planSuccessor(aMessage({ state: 'bounced' }), { now: morning, callsRefused: true })?.route).toBe('sms');
  });

  it('is nothing once the customer’s wish closed the last channel', () => {
    expect(
      planSuccessor(aMessage({ state: 'skipped', reason: 'opted-out', next: [] }), {
        now: morning,
        callsRefused: false,
      }),
    ).toBeUndefined();
  });

  it('is nothing after a call', () => {
    expect(
      planSuccessor(aMessage({ route: 'call', state: 'failed', next: [] }), { now: morning, callsRefused: false }),
    ).toBeUndefined();
  });

  it('keeps the facts and forgets the attempt', () => {
    const ended = aMessage({ state: 'bounced', attempt: 'a', attempts: 2, refusals: 4, acceptedAt: morning });
    expect(planSuccessor(ended, { now: morning, callsRefused: false })).toEqual(aMessage({ route: 'sms', next: [] }));
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
          const callsRefused = hasRefusedCalls(customer, rules);
          const rows: Message[] = [];
          for (let row: Message | undefined = plan(customer, rules); row !== undefined; ) {
            const [state, reason] = endings[rows.length] ?? ['retracted', 'superseded'];
            const ended: Message = row.state === 'ready' ? { ...row, state, ...(reason && { reason }) } : row;
            rows.push(ended);
            row = planSuccessor(ended, { now: morning, callsRefused });
            expect(planSuccessor(ended, { now: morning, callsRefused })).toEqual(row);
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

describe('a call about a message that cannot be read', () => {
  const broken = aMessage({ state: 'failed', reason: 'unreadable-record', next: [] });
  const call = aMessage({ route: 'call', state: 'unreachable', reason: 'unreadable-record' });

  it('is needed unless another channel told the customer, or still may', () => {
    expect(unlessToldOtherwise(call, [broken])).toBe(true);
    for (const state of ['accepted', 'unknown', 'ready', 'deferred'] as const)
      expect(unlessToldOtherwise(call, [broken, aMessage({ route: 'sms', state })])).toBe(false);
    expect(unlessToldOtherwise(call, [broken, aMessage({ route: 'sms', state: 'bounced' })])).toBe(true);
    expect(unlessToldOtherwise(call, [aMessage({ customerId: 'c-2', state: 'accepted' })])).toBe(true);
  });

  it('is none of the other calls, which are always needed', () => {
    const bounced = aMessage({ route: 'call', state: 'unreachable', reason: 'bounced' });
    expect(unlessToldOtherwise(bounced, [aMessage({ route: 'sms', state: 'accepted' })])).toBe(true);
  });
});
