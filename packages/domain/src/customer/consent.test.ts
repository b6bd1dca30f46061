import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, type Instant, minuteMs } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import { addConsents } from './add-consents.ts';
import { type Consent, type ConsentRule, consentRuleSchema, consentSchema, permissionFor } from './consent.ts';
import { channels } from './contact-way.ts';
import { type Customer, customerSchema } from './customer.ts';
import { refuseChannel } from './refuse-channel.ts';

const start: Instant = instantSchema.parse('2026-11-22T08:00:00.000Z');
const at = (minutes: number) => addMs(start, minutes * minuteMs);
const rule: ConsentRule = { email: 'unless-refused', sms: 'granted' };
const consent = (wanted: Partial<Consent> = {}): Consent => ({
  channel: 'email',
  purpose: 'service',
  decision: 'refused',
  at: start,
  how: 'preferences-page',
  shown: '',
  ...wanted,
});

describe('permission', () => {
  it.each([
    ['email', 'service', 'allowed'],
    ['sms', 'service', 'not-given'],
    ['email', 'marketing', 'not-given'],
    ['sms', 'marketing', 'not-given'],
  ] as const)('for %s and %s without a word is %s', (channel, purpose, permission) => {
    expect(permissionFor([], { channel, purpose, rule })).toBe(permission);
  });

  it('by a channel about which the business never decided needs a yes', () => {
    const undecided = consentRuleSchema.parse({ email: 'unless-refused' });
    expect(permissionFor([], { channel: 'sms', purpose: 'service', rule: undecided })).toBe('not-given');
  });

  it('follows the latest decision, in whatever order they are kept', () => {
    const decisions = [consent({ at: at(3), decision: 'granted' }), consent({ at: at(5) }), consent({ at: at(1) })];
    const wanted = { channel: 'email', purpose: 'service', rule } as const;
    expect(permissionFor(decisions, wanted)).toBe('refused');
    expect(permissionFor([...decisions, consent({ at: at(6), decision: 'granted' })], wanted)).toBe('allowed');
  });

  it('takes of two decisions at one instant the one that was noted last', () => {
    const decisions = [consent({ decision: 'granted' }), consent()];
    expect(permissionFor(decisions, { channel: 'email', purpose: 'service', rule })).toBe('refused');
  });

  it('of a refusal is lost behind no yes of an old file, whose day nobody noted', () => {
    const fileSaid = consent({ at: at(5), decision: 'granted', how: 'import:customers.csv' });
    const wanted = { channel: 'email', purpose: 'service', rule } as const;
    expect(permissionFor([fileSaid, consent({ at: at(3) })], wanted)).toBe('refused');
    expect(permissionFor([{ ...fileSaid, undated: false }, consent({ at: at(3) })], wanted)).toBe('allowed');
  });

  it('of one channel and purpose says nothing about another', () => {
    const granted = consent({ decision: 'granted' });
    expect(permissionFor([granted], { channel: 'sms', purpose: 'service', rule })).toBe('not-given');
    expect(permissionFor([granted], { channel: 'email', purpose: 'marketing', rule })).toBe('not-given');
  });

  it('is never given to marketing by silence or by a service consent', () => {
    const anyConsent = fc.record({
      channel: fc.constantFrom(...channels),
      purpose: fc.constant('service' as const),
      decision: fc.constantFrom('granted' as const, 'refused' as const),
    });
    const need = fc.constantFrom('unless-refused' as const, 'granted' as const);
    fc.assert(
      fc.property(fc.array(anyConsent), fc.record({ email: need, sms: need }), (decisions, anyRule) => {
        const consents = decisions.map((decision) => consent(decision));
        for (const channel of channels)
          expect(permissionFor(consents, { channel, purpose: 'marketing', rule: anyRule })).toBe('not-given');
      }),
    );
  });
});

describe('permission for care', () => {
  const care = { channel: 'email', purpose: 'care', rule } as const;
  const yes = (minute: number) => consent({ purpose: 'care', decision: 'granted', at: at(minute) });
  const noService = (minute: number) => consent({ at: at(minute) });
  const yesToService = (minute: number) => consent({ decision: 'granted', at: at(minute) });

  it('without a word is as for service, which a yes to service does not change', () => {
    expect(permissionFor([], care)).toBe('allowed');
    expect(permissionFor([], { ...care, channel: 'sms' })).toBe('not-given');
    expect(permissionFor([], { ...care, channel: 'call' })).toBe('allowed');
    const textMe = { ...yesToService(1), channel: 'sms' } as const;
    expect(permissionFor([textMe], { ...care, channel: 'sms' })).toBe('not-given');
  });

  it('goes with a refusal of service, and comes back by a word about care alone', () => {
    expect(permissionFor([noService(1)], care)).toBe('refused');
    expect(permissionFor([noService(1), yesToService(2)], care)).toBe('refused');
    expect(permissionFor([noService(1), yesToService(2), yes(3)], care)).toBe('allowed');
    expect(permissionFor([noService(1)], { ...care, channel: 'call' })).toBe('allowed');
    expect(permissionFor([consent({ purpose: 'marketing' })], care)).toBe('allowed');
  });

  it('stays where service is refused and care kept in the same breath', () => {
    expect(permissionFor([noService(1), yes(1)], care)).toBe('allowed');
    expect(permissionFor([yes(1), noService(1)], care)).toBe('allowed');
    expect(permissionFor([{ ...yes(2), undated: true }, noService(1)], care)).toBe('refused');
  });

  it('is what the newest of all words about care and refusals of service says, in whatever order they arrive', () => {
    const said = fc.record({
      purpose: fc.constantFrom('service' as const, 'care' as const, 'marketing' as const),
      decision: fc.constantFrom('granted' as const, 'refused' as const),
    });
    const history = fc
      .array(said, { maxLength: 12 })
      .map((words) => words.map((one, minute) => consent({ ...one, at: at(minute) })));
    const arrival = history.chain((words) =>
      fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })),
    );
    fc.assert(
      fc.property(arrival, ([words, arrived]) => {
        let expected: string = 'allowed';
        for (const { purpose, decision } of words) {
          if (purpose === 'care') expected = decision === 'granted' ? 'allowed' : 'refused';
          if (purpose === 'service' && decision === 'refused') expected = 'refused';
        }
        expect(permissionFor(arrived, care)).toBe(expected);
      }),
    );
  });
});

describe('a refusal', () => {
  const customer: Customer = customerSchema.parse({
    id: 'c-1',
    name: 'Dana',
    language: 'he',
    consents: [],
    createdAt: start,
    revision: 1,
  });
  const oneClick = { channel: 'email', at: at(1), how: 'one-click', shown: 'v1' } as const;

  it('closes its channel for every purpose, with the proof, and moves the revision', () => {
    const refused = refuseChannel(customer, oneClick);
    expect(refused.consents).toEqual([
      { ...oneClick, purpose: 'service', decision: 'refused' },
      { ...oneClick, purpose: 'care', decision: 'refused' },
      { ...oneClick, purpose: 'marketing', decision: 'refused' },
    ]);
    expect(refused.revision).toBe(2);
    expect(customer.consents).toEqual([]);
  });

  it('that is on record already changes nothing', () => {
    const refused = refuseChannel(customer, oneClick);
    expect(refuseChannel(refused, oneClick)).toBe(refused);
    expect(refuseChannel(refused, { ...oneClick, at: at(2) }).consents).toHaveLength(6);
    expect(refuseChannel(refused, { ...oneClick, how: 'complaint' }).consents).toHaveLength(6);
    expect(refuseChannel(refused, { ...oneClick, channel: 'sms' }).consents).toHaveLength(6);
  });

  it('is not mistaken for a grant of the same moment', () => {
    const granted = { ...customer, consents: [consent({ ...oneClick, decision: 'granted' })] };
    expect(refuseChannel(granted, oneClick).consents).toHaveLength(4);
  });

  it('never makes a decision on another channel forgotten, however often it is repeated', () => {
    const refusals = fc.array(fc.constantFrom(...channels), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(fc.constantFrom('granted' as const, 'refused' as const), refusals, (decision, refused) => {
        let known: Customer = { ...customer, consents: [consent({ channel: 'sms', decision })] };
        for (const [index, channel] of refused.entries())
          known = refuseChannel(known, { channel, at: at(index + 1), how: 'complaint', shown: '' });
        const isSmsRefused = decision === 'refused' || refused.includes('sms');
        const sms = permissionFor(known.consents, { channel: 'sms', purpose: 'service', rule });
        expect(sms).toBe(isSmsRefused ? 'refused' : 'allowed');
        expect(known.consents.length).toBeLessThanOrEqual(50);
      }),
    );
  });

  it('of SMS outlives fifty later refusals of email', () => {
    let known = refuseChannel(customer, { ...oneClick, channel: 'sms' });
    for (let minute = 2; minute < 52; minute += 1) known = refuseChannel(known, { ...oneClick, at: at(minute) });
    expect(permissionFor(known.consents, { channel: 'sms', purpose: 'service', rule })).toBe('refused');
    expect(customerSchema.parse(known).consents.length).toBe(50);
    expect(known.consents.map((one) => one.at)).toEqual(known.consents.map((one) => one.at).toSorted());
  });
});

it('never makes a refusal of service forgotten that care rests on, however often service is allowed since', () => {
  let consents: Consent[] = [consent()];
  for (let minute = 1; minute < 80; minute += 1)
    consents = addConsents(consents, [consent({ decision: 'granted', at: at(minute) })]);
  expect(consents).toHaveLength(50);
  expect(permissionFor(consents, { channel: 'email', purpose: 'care', rule })).toBe('refused');
  expect(permissionFor(consents, { channel: 'email', purpose: 'service', rule })).toBe('allowed');
});

it('finds the decision in force by its instant, not by its place, when room is made', () => {
  const late = consent({ at: at(900), decision: 'refused', channel: 'sms' });
  const older = Array.from({ length: 49 }, (_, index) =>
    consent({ at: at(index), decision: 'granted', channel: 'sms' }),
  );
  const customer = customerSchema.parse({
    id: 'c-1',
    name: 'Dana',
    language: 'he',
    consents: [late, ...older],
    createdAt: start,
    revision: 1,
  });
  const refused = refuseChannel(customer, { channel: 'email', at: at(950), how: 'complaint', shown: '' });
  expect(refused.consents).toHaveLength(50);
  expect(permissionFor(refused.consents, { channel: 'sms', purpose: 'service', rule })).toBe('refused');
});

it('keeps no consent without its proof', () => {
  for (const field of ['at', 'how', 'shown', 'decision', 'channel', 'purpose'] as const) {
    const { [field]: _, ...rest } = consent();
    const issues = consentSchema.safeParse(rest).error?.issues ?? [];
    expect(issues.map(({ path }) => path)).toEqual([[field]]);
  }
});
