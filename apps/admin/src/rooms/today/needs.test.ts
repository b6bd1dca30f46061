import { describe, expect, it } from 'vitest';
import type { Announcement, Task } from '../../server/api-types.ts';
import { approvalsOf, isForMe, needsOf, promisesByUrgency, tasksInOrder, urgencyOf } from './needs.ts';

const says = 'resolved';
const announcement = (wanted: Partial<Announcement>): Announcement => ({
  id: 'd-1',
  job: 'stock-delay',
  about: [{ name: 'Lenses' }],
  stage: 'open',
  version: 1,
  promises: [],
  createdBy: 'ann',
  createdAt: '2026-11-25T08:00:00.000Z',
  revision: 3,
  ...wanted,
});
const task = (wanted: Partial<Task>): Task => ({
  id: 'call~d-1.v1~c-1',
  customerId: 'c-1',
  subjectId: 'd-1',
  work: { kind: 'call', noticeId: 'd-1.v1', because: 'bounced' },
  state: 'open',
  dueAt: '2026-11-25T12:00:00.000Z',
  createdAt: '2026-11-25T08:00:00.000Z',
  history: [{ at: '2026-11-25T08:00:00.000Z', by: 'system', did: 'created' }],
  revision: 1,
  ...wanted,
});

describe('an announcement that waits for a second person', () => {
  const draft = {
    says,
    changedAt: '2026-11-25T08:00:00.000Z',
    changedBy: 'ann',
    announcedBy: 'bob',
    audience: 120,
  };
  const waiting = announcement({ draft: { ...draft, stage: 'awaiting-approval' } });

  it.each([
    ['ann', true],
    ['bob', true],
    ['cat', false],
  ])('is %s’s own: %s', (staffId, own) => {
    expect(approvalsOf([waiting], staffId)).toEqual([{ announcement: waiting, by: 'bob', customers: 120, own }]);
  });

  it('is none while it is edited or counting down', () => {
    const others = (['editing', 'countdown'] as const).map((stage) => announcement({ draft: { ...draft, stage } }));
    expect(approvalsOf([...others, announcement({})], 'cat')).toEqual([]);
  });
});

describe('a promise', () => {
  const promise = { noticeId: 'd-1.v1', dueAt: '2026-11-28T10:00:00.000Z', state: 'open' as const };
  const madeAt = '2026-11-25T10:00:00.000Z';

  it.each([
    ['2026-11-28T05:59:00.000Z', 'later'],
    ['2026-11-28T06:00:00.000Z', 'soon'],
    ['2026-11-28T09:59:59.999Z', 'soon'],
    ['2026-11-28T10:00:00.000Z', 'overdue'],
  ])('at %s is %s', (now, urgency) => {
    expect(urgencyOf(promise, madeAt, now)).toBe(urgency);
  });

  it('of an announcement that is not known is left out, not guessed', () => {
    const live = { noticeId: 'd-1.v1', says, publishedBy: 'ann', publishedAt: madeAt, published: true };
    const open = ['d-1', 'd-2'].map((id) => ({ subject: { job: 'stock-delay' as const, id }, promise }));
    expect(promisesByUrgency(open, [announcement({ live })], madeAt)).toMatchObject([
      { announcement: { id: 'd-1' }, urgency: 'later' },
    ]);
  });
});

describe('tasks', () => {
  it.each([
    [undefined, true],
    ['ann', true],
    ['bob', false],
  ])('taken by %s need ann now: %s', (assignee, needed) => {
    expect(isForMe(task(assignee === undefined ? {} : { assignee }), 'ann')).toBe(needed);
  });

  it('come with one’s own first, then nobody’s, then others’, each the most urgent first', () => {
    const of = (id: string, assignee: string | undefined, hour: string) =>
      task({ id, dueAt: `2026-11-25T${hour}:00:00.000Z`, ...(assignee && { assignee }) });
    const tasks = [of('a', 'bob', '09'), of('b', undefined, '11'), of('c', 'ann', '12'), of('d', undefined, '10')];
    expect(tasksInOrder(tasks, 'ann').map(({ id }) => id)).toEqual(['c', 'd', 'b', 'a']);
  });
});

describe('what needs somebody today', () => {
  const today = {
    tasks: [
      task({}),
      task({ assignee: 'ann' }),
      task({ assignee: 'bob' }),
      task({ work: { kind: 'erasure', askedBy: 'shopify' } }),
    ],
    promised: [{ urgency: 'overdue' as const }, { urgency: 'soon' as const }, { urgency: 'later' as const }],
    approvals: approvalsOf(
      ['ann', 'bob'].map((changedBy) =>
        announcement({
          draft: {
            says,
            stage: 'awaiting-approval',
            changedAt: '2026-11-25T08:00:00.000Z',
            changedBy,
            announcedBy: changedBy,
          },
        }),
      ),
      'ann',
    ),
    held: [1, 2],
    stalled: [1],
    unreadable: [1, 2, 3],
  };

  it('is in the head the sum of what each list counts', () => {
    expect(needsOf(today, { staffId: 'ann', mayApprove: true })).toEqual({
      tasks: 2,
      privacy: 1,
      promises: 2,
      approvals: 1,
      held: 2,
      stalled: 1,
      unreadable: 3,
      all: 12,
    });
  });

  it('leaves out what they may not approve', () => {
    expect(needsOf(today, { staffId: 'cleo', mayApprove: false })).toMatchObject({ tasks: 1, approvals: 0, all: 10 });
  });
});
