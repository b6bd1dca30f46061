import { describe, expect, it } from 'vitest';
import { toyJob } from '../job/toy-job.fixture.ts';
import { aMessage, morning } from '../message/message.fixture.ts';
import { type Notice, noticeSchema } from '../notice/notice.ts';
import { aChoice, hours, notice as toyNotice } from '../timeline/timeline.fixture.ts';
import { mattersOfDelays } from './matters-of-delays.ts';
import { aStatement } from './stock-delay.fixture.ts';

function delayNotice(version: number, kind: Parameters<typeof aStatement>[0]): Notice {
  return noticeSchema.parse({
    id: `delay-1.v${version}`,
    subjectId: 'delay-1',
    version,
    lane: 'care',
    content: { job: 'stock-delay', products: [{ id: 'p1', name: 'Table' }], statement: aStatement(kind) },
    publishedBy: 'ann',
    publishedAt: morning,
  });
}
const notices = new Map([delayNotice(1, 'declared'), delayNotice(2, 'resolved')].map((one) => [one.id, one]));
const told = (version: number, wanted: object = {}) =>
  aMessage({ noticeId: `delay-1.v${version}`, plannedAt: hours(version), ...wanted });
const harm = { job: 'stock-delay', subjectId: 'delay-1', kind: 'harm' };

describe('a delay is a matter of harm', () => {
  it('from the first time at which the customer was to be told', () => {
    const messages = [told(1, { plannedAt: hours(3) }), told(1)];
    expect(mattersOfDelays({ messages, notices, tasks: [] })).toEqual([{ ...harm, openedAt: hours(1) }]);
  });

  it('until they hear that it is over', () => {
    const waiting = [told(1), told(2)];
    expect(mattersOfDelays({ messages: waiting, notices, tasks: [] })[0]).not.toHaveProperty('closedAt');
    const messages = [told(1), told(2, { acceptedAt: hours(4) }), told(2, { route: 'sms', acceptedAt: hours(5) })];
    expect(mattersOfDelays({ messages, notices, tasks: [] })).toEqual([
      { ...harm, openedAt: hours(1), closedAt: hours(4) },
    ]);
  });

  it('or until they end the wait by their choice, also where no message is known any more', () => {
    expect(mattersOfDelays({ messages: [], notices, tasks: [aChoice()] })).toEqual([
      { ...harm, openedAt: hours(2), closedAt: hours(3) },
    ]);
    const open = mattersOfDelays({ messages: [told(1)], notices, tasks: [aChoice({ state: 'cancelled' })] });
    expect(open).toEqual([{ ...harm, openedAt: hours(1) }]);
  });

  it('and leaves what belongs to another job, or cannot be read, alone', () => {
    const known = new Map([[toyNotice.id, toyNotice]]);
    const task = aChoice({ work: { kind: toyJob.name, colour: 'red' } });
    const messages = [aMessage({}), aMessage({ noticeId: 'gone.v1' })];
    expect(mattersOfDelays({ messages, notices: known, tasks: [task] })).toEqual([]);
  });
});
