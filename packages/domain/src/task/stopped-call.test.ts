import { describe, expect, it } from 'vitest';
import { noticeIdSchema, staffIdSchema, subjectIdSchema } from '../ids.ts';
import { addMs } from '../instant.ts';
import { morning } from '../message/message.fixture.ts';
import type { Stop } from '../stop/stop.ts';
import { isCallStopped } from './stopped-call.ts';
import type { Task } from './task.ts';

const subjectId = subjectIdSchema.parse('delay-1');
const noticeId = noticeIdSchema.parse('delay-1.v1');
const call: Pick<Task, 'work' | 'subjectId'> = { subjectId, work: { kind: 'call', noticeId, because: 'no-address' } };
const notice = { subjectId, publishedAt: morning };
const pressed = { stoppedBy: staffIdSchema.parse('agent-1'), stoppedAt: addMs(morning, 60_000) };
const ofAnnouncement: Stop = { scope: 'announcement', id: subjectId, ...pressed };

describe('a call about what was stopped', () => {
  it('waits while its announcement or everything is stopped, and no longer', () => {
    expect(isCallStopped(call, notice, [ofAnnouncement])).toBe(true);
    expect(isCallStopped(call, notice, [{ scope: 'everything', ...pressed }])).toBe(true);
    expect(isCallStopped(call, notice, [])).toBe(false);
  });

  it('is no message of a channel, nor of another announcement', () => {
    expect(isCallStopped(call, notice, [{ scope: 'channel', id: 'sms', ...pressed }])).toBe(false);
    const other = { ...ofAnnouncement, id: subjectIdSchema.parse('delay-2') };
    expect(isCallStopped(call, notice, [other])).toBe(false);
  });

  it('goes on where it tells the correction that was decided after the stop', () => {
    expect(isCallStopped(call, { ...notice, decidedAt: addMs(pressed.stoppedAt, 1) }, [ofAnnouncement])).toBe(false);
  });

  it('waits where nobody can read when it was decided', () => {
    expect(isCallStopped(call, undefined, [ofAnnouncement])).toBe(true);
    expect(isCallStopped(call, undefined, [])).toBe(false);
  });
});

it('all other work about it goes on: it is an answer', () => {
  const silence: Task['work'] = { kind: 'silence', noticeId, action: 'hold' };
  expect(isCallStopped({ subjectId, work: silence }, notice, [ofAnnouncement])).toBe(false);
});
