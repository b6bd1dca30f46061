import { describe, expect, it } from 'vitest';
import { addMs, hourMs, type Instant } from '../instant.ts';
import { aCustomer, aMessage, morning } from '../message/message.fixture.ts';
import { contactsOf } from './contact.ts';
import { jobEntrySchema } from './job-entry.ts';
import { at } from './timeline.fixture.ts';
import { type CustomerRows, timelineOf } from './timeline-of.ts';

const hours = (count: number): Instant => addMs(morning, count * hourMs);

function contactsIn(wanted: Partial<CustomerRows>) {
  const rows = { customer: aCustomer(), messages: [], notices: new Map(), tasks: [], written: [], ...wanted };
  return timelineOf(rows, at(hours(9))).flatMap(contactsOf);
}

describe('what counts as a contact', () => {
  it.each([
    ['accepted', { state: 'accepted', acceptedAt: hours(1) }, [{ reached: true, outcome: 'accepted' }]],
    ['delivered', { state: 'delivered', deliveredAt: hours(1) }, [{ reached: true, outcome: 'delivered' }]],
    ['bounced', { state: 'bounced', bouncedAt: hours(1) }, [{ reached: false, outcome: 'bounced' }]],
    ['failed', { state: 'failed', endedAt: hours(1) }, [{ reached: false, outcome: 'failed' }]],
    ['waiting', { state: 'ready' }, []],
    ['asking for a call', { route: 'call', state: 'unreachable', endedAt: hours(1) }, []],
  ] as const)('of a message that is %s', (_what, wanted, contacts) => {
    expect(contactsIn({ messages: [aMessage({ ...wanted, next: [] })] })).toMatchObject(contacts);
  });

  it('of a complaint: we reached them, and they us', () => {
    const complained = aMessage({ state: 'complained', acceptedAt: hours(1), complainedAt: hours(2), next: [] });
    expect(contactsIn({ messages: [complained] })).toMatchObject([
      { direction: 'out', at: hours(1), outcome: 'delivered' },
      { direction: 'in', at: hours(2), outcome: 'complained' },
    ]);
  });

  it('of what a job tells only where the customer did it', () => {
    const told = {
      kind: 'painted',
      id: 'e-1',
      at: hours(1),
      taskId: 'toy~toy-1~c-1',
      subjectId: 'toy-1',
      colour: 'red',
    };
    expect(contactsOf(jobEntrySchema.parse(told))).toEqual([]);
    expect(contactsOf(jobEntrySchema.parse({ ...told, customerDid: 'chose' }))).toMatchObject([
      { direction: 'in', channel: 'page', outcome: 'chose', subjectId: 'toy-1' },
    ]);
    expect(jobEntrySchema.safeParse({ ...told, kind: 'note' }).success).toBe(false);
  });

  it('of a decision only where the customer made it by themselves', () => {
    const decided = (how: string) => ({
      channel: 'email' as const,
      purpose: 'service' as const,
      decision: 'refused' as const,
      at: hours(1),
      how,
      shown: '',
    });
    const consents = [decided('one-click'), decided('import:customers.csv')];
    expect(contactsIn({ customer: aCustomer({ consents }) })).toMatchObject([
      { direction: 'in', channel: 'page', reached: true, outcome: 'refused' },
    ]);
  });
});
