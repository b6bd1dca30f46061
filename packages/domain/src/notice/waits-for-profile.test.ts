import { expect, it } from 'vitest';
import { noticeIdSchema } from '../ids.ts';
import { addMs } from '../instant.ts';
import { morning } from '../message/message.fixture.ts';
import { whyOver } from './waits-for-profile.ts';

const id = noticeIdSchema.parse('delay-1.v1');

it.each([
  ['is not over while it is the truth', { notice: { id }, currentNoticeId: id }, undefined],
  [
    'is over once a newer one tells the truth',
    { notice: { id }, currentNoticeId: noticeIdSchema.parse('delay-1.v2') },
    'superseded',
  ],
  ['is over once there is no truth about its subject', { notice: { id }, currentNoticeId: undefined }, 'superseded'],
  ['is over at its last instant', { notice: { id, expiresAt: morning }, currentNoticeId: id }, 'too-late'],
  ['is not over a moment before', { notice: { id, expiresAt: addMs(morning, 1) }, currentNoticeId: id }, undefined],
] as const)('a notice for which somebody waits %s', (_says, look, why) => {
  expect(whyOver({ ...look, now: morning })).toBe(why);
});
