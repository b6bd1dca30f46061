import { describe, expect, it } from 'vitest';
import type { StockDelay } from '../server/api-types.ts';
import { RefusedError } from '../server/problem.ts';
import { isOvertaken, seenOf, takeStep } from './overtaken.ts';

const at = '2026-11-25T08:00:00.000Z';
const live = {
  noticeId: 'd-1.v1',
  statement: { kind: 'resolved' as const },
  publishedBy: 'ann',
  publishedAt: at,
  published: false,
};
const draft = { statement: live.statement, stage: 'editing' as const, changedBy: 'ann', changedAt: at };
const delay = (wanted: Partial<StockDelay> = {}): StockDelay => ({
  id: 'd-1',
  products: [{ id: 'p-1', name: 'Lenses' }],
  stage: 'open',
  version: 1,
  round: 1,
  live,
  promises: [],
  createdBy: 'ann',
  createdAt: at,
  revision: 3,
  ...wanted,
});

describe('a delay on a screen', () => {
  it.each([
    ['is on record as published', { live: { ...live, published: true } }],
    ['kept its promise', { promises: [{ noticeId: 'd-1.v1', dueAt: at, state: 'kept' as const }] }],
    ['said that there is no news', { version: 2, live: { ...live, noticeId: 'd-1.v2', publishedBy: 'system' } }],
  ])('is not overtaken when Kesher by itself %s', (_what, change) => {
    expect(isOvertaken(seenOf(delay()), delay({ ...change, revision: 9 }))).toBe(false);
  });

  it.each([
    ['drafted something', {}, { draft }],
    ['drafted something else', { draft }, { draft: { ...draft, changedAt: '2026-11-25T08:00:01.000Z' } }],
    ['announced the draft', { draft }, { draft: { ...draft, stage: 'countdown' as const, announcedAt: at } }],
    ['announced a version', {}, { version: 2, live: { ...live, noticeId: 'd-1.v2', publishedBy: 'bob' } }],
    ['announced a version before Kesher spoke', {}, { version: 3, live: { ...live, publishedBy: 'system' } }],
    ['closed it', {}, { stage: 'withdrawn' as const }],
  ])('is overtaken when a person %s', (_what, before, after) => {
    expect(isOvertaken(seenOf(delay(before)), delay({ ...before, ...after, revision: 4 }))).toBe(true);
  });
});

describe('a step on a delay', () => {
  const stale = new RefusedError({ code: 'stale', status: 409, title: 'Changed.', errors: [] });
  /** A server whose delay is at these revisions, one after the other, before a step arrives. */
  const serverAt = (states: StockDelay[]) => {
    const tried: number[] = [];
    return {
      tried,
      read: async () => states[0] ?? delay(),
      take: async (revision: number) => {
        tried.push(revision);
        if (states[0] && revision !== states[0].revision) throw stale;
        return 'taken';
      },
    };
  };

  it('is taken on the newer revision when only Kesher wrote meanwhile', async () => {
    const server = serverAt([delay({ revision: 5 })]);
    expect(await takeStep(seenOf(delay()), server)).toBe('taken');
    expect(server.tried).toEqual([3, 5]);
  });

  it('is refused, and not tried again, when a person was faster', async () => {
    const server = serverAt([delay({ revision: 5, draft })]);
    await expect(takeStep(seenOf(delay()), server)).rejects.toBe(stale);
    expect(server.tried).toEqual([3]);
  });

  it('is not repeated after any other failure', async () => {
    const lost = new TypeError('connection lost');
    let tries = 0;
    const take = async () => {
      tries += 1;
      throw lost;
    };
    await expect(takeStep(seenOf(delay()), { read: async () => delay(), take })).rejects.toBe(lost);
    expect(tries).toBe(1);
  });

  it('gives up when Kesher writes without end', async () => {
    let revision = 3;
    const read = async () => delay({ revision: (revision += 1) });
    const take = () => Promise.reject(stale);
    await expect(takeStep(seenOf(delay()), { read, take })).rejects.toBe(stale);
    expect(revision).toBe(6);
  });
});
