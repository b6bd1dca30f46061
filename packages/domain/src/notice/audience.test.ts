import { expect, it } from 'vitest';
import { addMs, minuteMs } from '../instant.ts';
import { toyJobs } from '../job/toy-job.fixture.ts';
import { morning } from '../message/message.fixture.ts';
import { chunkSchema, chunkSchemaOf, chunkSize, wakeNow } from './audience.ts';
import { freezeSchema } from './freeze.ts';
import { noticeSchemaOf } from './notice.ts';

const member = { customerId: 'c-1', colour: 'red', toldBefore: false };
const chunk = {
  noticeId: 'delay-1.v1',
  chunk: 0,
  lane: 'care',
  members: Array.from({ length: chunkSize }, () => member),
};

it('is visited at once, and again when a change that was under way has surely been written', () => {
  expect(wakeNow(morning)).toEqual({ at: morning, watchUntil: addMs(morning, 2 * minuteMs) });
});

it('holds no more members than one chunk may', () => {
  expect(chunkSchemaOf(toyJobs).parse(chunk)).toEqual(chunk);
  expect(chunkSchema.safeParse({ ...chunk, members: [...chunk.members, member] }).error?.issues[0]?.path).toEqual([
    'members',
  ]);
});

it('is frozen from nothing to a finish, and never backwards', () => {
  const begun = { noticeId: 'delay-1.v1', chunks: 0, members: 0, startedAt: morning };
  expect(freezeSchema.parse(begun)).toEqual(begun);
  expect(freezeSchema.safeParse({ ...begun, chunks: -1 }).success).toBe(false);
});

it('hears of a notice that belongs to a known job', () => {
  const { error } = noticeSchemaOf(toyJobs).safeParse({
    id: 'delay-1.v1',
    subjectId: 'delay-1',
    version: 0,
    lane: 'care',
    content: { job: 'gossip' },
    publishedBy: 'ann',
    publishedAt: morning,
  });
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['version', 'content.job']);
});
