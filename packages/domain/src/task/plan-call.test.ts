import { describe, expect, it } from 'vitest';
import { defaultBusinessCalendar } from '../calendar/business-calendar.ts';
import { subjectIdSchema } from '../ids.ts';
import { addMs, hourMs } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import { aMessage, morning } from '../message/message.fixture.ts';
import { planCall } from './plan-call.ts';
import { taskSchema } from './task.ts';

const subjectId = subjectIdSchema.parse('delay-1');
const call = (wanted: Parameters<typeof aMessage>[0] = {}, now = morning) =>
  planCall({
    subjectId,
    message: aMessage({ route: 'call', state: 'unreachable', reason: 'bounced', next: [], ...wanted }),
    calendar: defaultBusinessCalendar,
    now,
  });

describe('the call that replaces a message', () => {
  it('is an open task of the notice and customer, with the reason', () => {
    expect(taskSchema.parse(call())).toEqual({
      id: 'call~delay-1.v1~c-1',
      customerId: 'c-1',
      subjectId,
      work: { kind: 'call', noticeId: 'delay-1.v1', because: 'bounced' },
      state: 'open',
      dueAt: addMs(morning, 4 * hourMs),
      createdAt: morning,
      history: [{ at: morning, by: 'system', did: 'created' }],
      revision: 1,
    });
  });

  it.each([
    ['crisis', 1],
    ['care', 4],
    ['routine', 8],
  ] as const)('is due in the %s lane within %i hours of an open day', (lane, hours) => {
    expect(call({ lane }).dueAt).toBe(addMs(morning, hours * hourMs));
  });

  it.each([
    ['care', '2026-11-23T11:00:00.000Z'],
    ['routine', '2026-11-23T15:00:00.000Z'],
    ['crisis', '2026-11-22T21:23:00.000Z'],
  ] as const)(
    'waits for the shop to open, but not in a crisis: found at 22:23 in the %s lane, it is due at %s',
    (lane, due) => {
      expect(call({ lane }, instantSchema.parse('2026-11-22T20:23:00.000Z')).dueAt).toBe(due);
    },
  );

  it('says that there is no address where nothing else is known', () => {
    expect(call({ reason: undefined }).work).toMatchObject({ because: 'no-address' });
  });
});
