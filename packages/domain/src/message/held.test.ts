import { describe, expect, it } from 'vitest';
import { noticeIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { decisionsOnHeld } from './held.ts';

const id = noticeIdSchema.parse('delay-1.v1');
const next = noticeIdSchema.parse('delay-1.v2');
const now = instantSchema.parse('2026-11-22T08:00:00.000Z');
const later = instantSchema.parse('2026-11-22T09:00:00.000Z');

describe('a message that is held', () => {
  it.each([
    ['is still true', { notice: { id }, currentNoticeId: id, now }, ['send-again', 'call']],
    ['is true until later', { notice: { id, expiresAt: later }, currentNoticeId: id, now }, ['send-again', 'call']],
    ['came too late', { notice: { id, expiresAt: now }, currentNoticeId: id, now }, ['call']],
    ['was overtaken', { notice: { id }, currentNoticeId: next, now }, ['call']],
    ['is about nothing that stands', { notice: { id }, currentNoticeId: undefined, now }, ['call']],
  ])('and %s leaves a person these decisions', (_what, look, decisions) => {
    expect(decisionsOnHeld(look)).toEqual(decisions);
  });
});
