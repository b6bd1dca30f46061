import { expect, test } from 'vitest';
import { addMs, dayMs } from '../../instant.ts';
import { isoDateSchema } from '../../instant-schema.ts';
import { answerByAfter, earliestAnswerBy } from '../consent-round.ts';
import { type Kind, said, start } from './choice.fixture.ts';
import { roundOf, silenceOf } from './round.ts';

test('a round begins with the version that moved the date, written as a notice or not', () => {
  const repeated = said(['declared', 'no-news', 'revised', 'no-news', 'no-news']);
  const round = roundOf(repeated.delay, repeated.versions);
  expect(round).toMatchObject({ number: 2, beganAt: addMs(start, 2 * dayMs) });
  expect([...(round?.noticeIds ?? [])]).toEqual(['delay-1.v3', 'delay-1.v4', 'delay-1.v5']);
  const fresh = said(['declared', 'revised'], false);
  expect([...(roundOf(fresh.delay, fresh.versions)?.noticeIds ?? [])]).toEqual(['delay-1.v2']);
  for (const kinds of [['declared', 'resolved'], ['no-news'], []] as Kind[][]) {
    const { delay, versions } = said(kinds);
    expect(roundOf(delay, versions)).toBeUndefined();
  }
});

test('silence is read by country and by the earliest date that was promised', () => {
  const { delay, versions } = said(['declared']);
  const round = roundOf(delay, versions);
  if (!round) throw new Error('no round');
  const near = { promisedOn: isoDateSchema.parse('2026-11-20') };
  const far = { promisedOn: isoDateSchema.parse('2026-11-01') };
  expect(silenceOf(delay, { round, lines: [near], country: 'IL' })).toEqual({ kind: 'agrees' });
  expect(silenceOf(delay, { round, lines: [{}, near, far], country: 'US' })).toEqual({
    kind: 'not-a-yes',
    answerBy: addMs(start, 14 * dayMs),
    action: 'refund',
  });
  expect(silenceOf(said(['declared', 'resolved']).delay, { round, lines: [], country: undefined })).toBeUndefined();
  expect(earliestAnswerBy(start)).toBe(addMs(start, 14 * dayMs));
  expect(answerByAfter(start, start)).toBe(addMs(start, 14 * dayMs));
  expect(answerByAfter(start, addMs(start, 14 * dayMs))).toBeUndefined();
});
