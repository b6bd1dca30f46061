import { describe, expect, it } from 'vitest';
import { customerIdSchema, staffIdSchema, subjectIdSchema } from '../ids.ts';
import { aMessage, morning } from '../message/message.fixture.ts';
import { standingOf } from '../notice/ledger.ts';
import type { Stop } from './stop.ts';
import { alikeUnderStops, notStopped, underStops } from './under-stops.ts';

const subjectId = subjectIdSchema.parse('delay-1');
const notice = { subjectId, publishedAt: morning };
const pressed = { stoppedBy: staffIdSchema.parse('agent-1'), stoppedAt: morning };
const ofAnnouncement: Stop = { scope: 'announcement', id: subjectId, ...pressed };
const ofSms: Stop = { scope: 'channel', id: 'sms', ...pressed };
const ready = aMessage();
const standing = standingOf(ready.customerId, [ready]);

describe('where a customer stands while something is stopped', () => {
  it('waits, because it is stopped', () => {
    expect(underStops(standing, notice, [ofAnnouncement])).toEqual({ ...standing, reason: 'stopped' });
    expect(underStops(standing, notice, [ofSms])).toEqual(standing);
  });

  it('waits for nothing once that is over, whatever the row still says', () => {
    const held = aMessage({ state: 'deferred', reason: 'stopped' });
    const after = underStops(standingOf(held.customerId, [held]), notice, []);
    expect(after).toMatchObject({ outcome: 'waiting', message: held });
    expect(after.reason).toBeUndefined();
  });

  it('waits before a message is planned as well', () => {
    const unplanned = standingOf(customerIdSchema.parse('C-9'), []);
    expect(underStops(unplanned, notice, [ofAnnouncement]).reason).toBe('stopped');
    expect(underStops(unplanned, notice, [ofSms])).toEqual(unplanned);
    expect(underStops({ ...unplanned, reason: 'stopped' }, notice, [])).toEqual(unplanned);
  });

  it('is told, or being told, in spite of it', () => {
    const told = aMessage({ state: 'accepted' });
    const claimed = aMessage({ state: 'claimed' });
    for (const message of [told, claimed]) {
      const found = standingOf(message.customerId, [message]);
      expect(underStops(found, notice, [ofAnnouncement])).toEqual(found);
    }
  });

  it('is the same for customers who were counted together', () => {
    const waiting = { outcome: 'waiting', route: 'email', language: 'he', customers: 3 } as const;
    expect(alikeUnderStops(waiting, notice, [ofAnnouncement])).toEqual({ ...waiting, reason: 'stopped' });
    expect(alikeUnderStops(waiting, notice, [ofSms])).toEqual(waiting);
    expect(alikeUnderStops({ ...waiting, reason: 'stopped' }, notice, [])).toEqual(waiting);
    const unplanned = { outcome: 'waiting', customers: 3 } as const;
    expect(alikeUnderStops(unplanned, notice, [ofAnnouncement])).toEqual({ ...unplanned, reason: 'stopped' });
    expect(alikeUnderStops(unplanned, notice, [ofSms])).toEqual(unplanned);
    const told = { ...waiting, outcome: 'told' } as const;
    expect(alikeUnderStops(told, notice, [ofAnnouncement])).toEqual(told);
  });

  it('is expected to go on by the ways that nobody has stopped', () => {
    const sms = aMessage({ route: 'sms' });
    expect(notStopped([ready, sms], notice, [ofSms])).toEqual([ready]);
    expect(notStopped([ready, sms], notice, [ofAnnouncement])).toEqual([]);
  });
});
