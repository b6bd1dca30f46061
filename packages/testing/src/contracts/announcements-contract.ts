import type { AnnouncementStore, Announcements } from '@kesher/domain/announcement/announcements';
import { type SubjectId, subjectIdSchema } from '@kesher/domain/ids';
import { type ToyRecord, toyRecordSchema } from '@kesher/domain/job/toy-job.fixture';
import type { DelayStore } from '@kesher/domain/stock-delay/delay-store';
import { UnreadableRowError } from '@kesher/domain/unreadable/unreadable-row';
import { describe, expect, it } from 'vitest';
import { buildStockDelay } from '../builders/stock-delay.ts';

/** What is announced about a kite, of which a person still writes the next word. */
function buildToy(id: string, createdAt = '2026-11-22T09:00:00.000Z'): ToyRecord {
  return toyRecordSchema.parse({
    id,
    toys: [{ name: 'Kite' }],
    stage: 'open',
    version: 1,
    promises: [],
    live: {
      noticeId: `${id}.v1`,
      statement: { says: 'begun', nextUpdateBy: '2026-11-25T08:00:00.000Z' },
      publishedBy: 'ann',
      publishedAt: createdAt,
      published: true,
    },
    draft: {
      statement: { says: 'over' },
      stage: 'countdown',
      changedBy: 'ann',
      changedAt: createdAt,
      goesOutAt: '2026-11-22T09:05:00.000Z',
    },
    createdBy: 'ann',
    createdAt,
    revision: 4,
    wakeAt: '2026-11-22T09:05:00.000Z',
  });
}

type Stores = {
  announcements: Announcements;
  delays: DelayStore;
  toys: AnnouncementStore<ToyRecord>;
  /** Writes something into a delay's row that nobody can read. */
  damage(id: string): Promise<void>;
};

/** What every reader of all jobs' announcements must do. `create` answers an empty one, and the stores of two jobs. */
export function describeAnnouncements(name: string, create: () => Promise<Stores>): void {
  const idOf = (id: string) => subjectIdSchema.parse(id);
  async function listed({ announcements }: Stores, limit: number): Promise<SubjectId[]> {
    const found: SubjectId[] = [];
    let after: string | undefined;
    do {
      const page = await announcements.list({ limit, after });
      expect(page.announcements.length).toBeLessThanOrEqual(limit);
      found.push(...page.announcements.map(({ id }) => id));
      after = page.next;
    } while (after !== undefined);
    return found;
  }

  describe(`the announcements of all jobs ${name}`, () => {
    it('are each told in short as their own job tells them', async () => {
      const stores = await create();
      await stores.delays.create(buildStockDelay());
      await stores.toys.create(buildToy('toy-1'));
      expect(await stores.announcements.get(idOf('delay-1'))).toEqual({
        job: 'stock-delay',
        id: 'delay-1',
        about: [{ name: 'Oak table', names: { he: 'שולחן אלון', ar: 'طاولة بلوط' } }],
        stage: 'open',
        version: 1,
        promises: [{ noticeId: 'delay-1.v1', dueAt: '2026-11-29T10:00:00.000Z', state: 'open' }],
        live: {
          noticeId: 'delay-1.v1',
          says: 'declared',
          nextUpdateBy: '2026-11-29T10:00:00.000Z',
          publishedBy: 'manager-1',
          publishedAt: '2026-11-22T08:00:00.000Z',
          published: true,
        },
        createdBy: 'manager-1',
        createdAt: '2026-11-22T07:50:00.000Z',
        revision: 1,
      });
      expect(await stores.announcements.get(idOf('toy-1'))).toMatchObject({
        job: 'toy',
        about: [{ name: 'Kite' }],
        live: { says: 'begun', nextUpdateBy: '2026-11-25T08:00:00.000Z' },
        draft: { says: 'over', stage: 'countdown', goesOutAt: '2026-11-22T09:05:00.000Z' },
      });
      expect(await stores.announcements.get(idOf('delay-9'))).toBeUndefined();
    });

    it.each([1, 2, 3, 20])('are listed newest first, whatever their job, in pages of %i, each once', async (limit) => {
      const stores = await create();
      const day = (number: number) => `2026-11-0${number}T08:00:00.000Z`;
      for (const number of [3, 7, 1, 5])
        await stores.delays.create(buildStockDelay({ id: `delay-${number}`, createdAt: day(number) }));
      for (const number of [6, 2, 4, 8]) await stores.toys.create(buildToy(`toy-${number}`, day(number)));
      // Two of one moment.
      await stores.toys.create(buildToy('toy-5', day(5)));
      expect(await listed(stores, limit)).toEqual(
        ['toy-8', 'delay-7', 'toy-6', 'toy-5', 'delay-5', 'toy-4', 'delay-3', 'toy-2', 'delay-1'].map(idOf),
      );
    });

    it('are as their last decision left them', async () => {
      const stores = await create();
      const delay = buildStockDelay();
      await stores.delays.create(delay);
      await stores.delays.update({ ...delay, revision: 2, stage: 'resolved' });
      const { announcements } = await stores.announcements.list({ limit: 9 });
      expect(announcements).toMatchObject([{ stage: 'resolved', revision: 2 }]);
    });

    it.each(['x', 'bm90IG91cnM', 'e30', 'eyJqb2JTb3J0IjoxfQ', 'eyJqb2JTb3J0IjoiIn0'])(
      'start from the first page when the cursor %s is not one of theirs',
      async (after) => {
        const stores = await create();
        await stores.delays.create(buildStockDelay());
        expect((await stores.announcements.list({ limit: 10, after })).announcements).toHaveLength(1);
      },
    );

    it('are listed without the one that cannot be read, which is said where it is asked for', async () => {
      const stores = await create();
      for (const id of ['delay-1', 'delay-2']) await stores.delays.create(buildStockDelay({ id }));
      await stores.toys.create(buildToy('toy-1'));
      await stores.damage('delay-1');
      expect((await listed(stores, 9)).toSorted()).toEqual(['delay-2', 'toy-1']);
      expect((await listed(stores, 1)).toSorted()).toEqual(['delay-2', 'toy-1']);
      await expect(stores.announcements.get(idOf('delay-1'))).rejects.toThrow(UnreadableRowError);
    });
  });
}
