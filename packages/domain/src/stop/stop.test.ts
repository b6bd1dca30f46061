import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { staffIdSchema, subjectIdSchema } from '../ids.ts';
import { addMs, type Instant } from '../instant.ts';
import { morning } from '../message/message.fixture.ts';
import {
  isAnnouncementStopped,
  isRouteStopped,
  isStopped,
  type Stop,
  stopIdOf,
  stopOfUnknownTime,
  stopSchema,
  stopTargetOf,
  stopUnread,
} from './stop.ts';

const subjectId = subjectIdSchema.parse('delay-1');
const pressed = { stoppedBy: staffIdSchema.parse('agent-1'), stoppedAt: morning };
const ofAnnouncement: Stop = { scope: 'announcement', id: subjectId, ...pressed };
const ofSms: Stop = { scope: 'channel', id: 'sms', ...pressed };
const ofEverything: Stop = { scope: 'everything', ...pressed };
const decided = (at: Instant) => ({ subjectId, publishedAt: addMs(at, 60_000), decidedAt: at });

describe('a stopped announcement', () => {
  it('holds what was decided until then on every route, calls among them', () => {
    const notice = decided(morning);
    for (const route of ['email', 'sms', 'call'] as const)
      expect(isRouteStopped({ notice, route }, [ofAnnouncement])).toBe(true);
    expect(isStopped(notice, [ofAnnouncement])).toBe(true);
    expect(isAnnouncementStopped(notice, [ofAnnouncement])).toBe(true);
  });

  it('holds what was decided before and goes live after it', () => {
    const overtaken = { subjectId, publishedAt: addMs(morning, 60_000), decidedAt: addMs(morning, -1) };
    expect(isStopped(overtaken, [ofAnnouncement])).toBe(true);
  });

  it('lets the correction out that was decided after it, and every other announcement', () => {
    expect(isStopped(decided(addMs(morning, 1)), [ofAnnouncement])).toBe(false);
    expect(isStopped({ ...decided(morning), subjectId: subjectIdSchema.parse('delay-2') }, [ofAnnouncement])).toBe(
      false,
    );
  });

  it('goes by the publishing where no decision is on record', () => {
    expect(isStopped({ subjectId, publishedAt: morning }, [ofAnnouncement])).toBe(true);
    expect(isStopped({ subjectId, publishedAt: addMs(morning, 1) }, [ofAnnouncement])).toBe(false);
  });
});

describe('a stopped channel', () => {
  it('holds that channel and no other way, and plans on', () => {
    const notice = decided(addMs(morning, 1));
    expect(isRouteStopped({ notice, route: 'sms' }, [ofSms])).toBe(true);
    expect(isRouteStopped({ notice, route: 'email' }, [ofSms])).toBe(false);
    expect(isRouteStopped({ notice, route: 'call' }, [ofSms])).toBe(false);
    expect(isStopped(notice, [ofSms])).toBe(false);
  });
});

describe('everything stopped', () => {
  it('holds every channel, whenever it was decided, and never a person’s call', () => {
    const notice = decided(addMs(morning, 1));
    expect(isRouteStopped({ notice, route: 'email' }, [ofEverything])).toBe(true);
    expect(isRouteStopped({ notice, route: 'call' }, [ofEverything])).toBe(false);
    expect(isStopped(notice, [ofEverything])).toBe(true);
    expect(isAnnouncementStopped(notice, [ofEverything])).toBe(false);
  });
});

it('of which only the key can be read holds what it names, whatever is decided afterwards', () => {
  const unread = stopUnread({ scope: 'announcement', id: subjectId });
  expect(isStopped(decided(addMs(morning, 365 * 86_400_000)), [unread])).toBe(true);
  expect(stopSchema.parse(unread)).toEqual(unread);
  expect(unread.unreadable).toBe(true);
  expect(stopOfUnknownTime({ scope: 'everything' })).not.toHaveProperty('unreadable');
});

describe('the id of a stop', () => {
  it.each([ofAnnouncement, ofSms, ofEverything])('names $scope and nothing else', (stop) => {
    const target = stopTargetOf(stopIdOf(stop));
    expect(target && stopSchema.parse({ ...target, ...pressed })).toEqual(stop);
  });

  it('is nothing for what cannot be stopped', () => {
    for (const id of ['', 'everything~', 'channel~fax', 'channel', 'announcement~', 'announcement~a b', 'lane~care'])
      expect(stopTargetOf(id)).toBeUndefined();
  });

  it('keeps a subject whose id holds any sign that ids may hold', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:@+-]{0,63}$/), (id) => {
        const target = { scope: 'announcement' as const, id: subjectIdSchema.parse(id) };
        expect(stopTargetOf(stopIdOf(target))).toEqual(target);
      }),
    );
  });
});
