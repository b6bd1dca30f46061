import { bulletinSchema } from '@kesher/domain/crisis/bulletin';
import { type Crisis, crisisSchema } from '@kesher/domain/crisis/crisis';
import type { BulletinStore, CrisisStore } from '@kesher/domain/crisis/crisis-store';
import { createAnnouncementRows } from './announcement-rows.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { putRevision } from './put-revision.ts';
import { rowReader } from './row-reader.ts';
import type { ItemKey, Table } from './table.ts';

const crisisKey = (id: string): ItemKey => ({ pk: `crisis#${id}`, sk: 'crisis' });
/** In the index of announcements under a name that no job has. */
const listKey = 'crises';

/** Crises in DynamoDB, beside their bulletins. */
export function createCrisisStore(table: Table): CrisisStore {
  const crises = rowReader<Crisis>(table, crisisSchema);
  return {
    put: (crisis) =>
      putRevision(table, {
        ...crisisKey(crisis.id),
        ...crisis,
        jobKey: listKey,
        jobSort: `${crisis.openedAt}#${crisis.id}`,
      }),

    async get(id) {
      return crises.ifAny(await table.get(crisisKey(id)));
    },

    async list({ limit, after }) {
      const page = await table.query({
        index: 'byJob',
        KeyConditionExpression: 'jobKey = :job',
        values: { ':job': listKey },
        newestFirst: true,
        limit,
        after: readCursor(after, { sort: 'jobSort', partition: { jobKey: listKey } }),
      });
      return { crises: await crises.all(page.items), next: writeCursor(page.next) };
    },
  };
}

/** Bulletins in DynamoDB. */
export function createBulletinStore(table: Table): BulletinStore {
  const { page: _listed, ...store } = createAnnouncementRows(table, { job: 'crisis-notice', schema: bulletinSchema });
  return store;
}
