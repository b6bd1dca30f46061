import type { NoticeId } from '@kesher/domain/ids';
import { type Chunk, chunkSchema } from '@kesher/domain/notice/audience';
import { type Freeze, freezeSchema } from '@kesher/domain/notice/freeze';
import type { AudienceStore } from '@kesher/domain/notice/notice-store';
import { createRows, type Restorable, type RowState, sortedBy } from './rows.ts';

export type AudienceState = { chunks: RowState<Chunk>; freezes: RowState<Freeze> };
export type InMemoryAudienceStore = AudienceStore & Restorable<AudienceState>;

/** The frozen audience in maps: a chunk's members never change, only the times at which it is looked at. */
export function createInMemoryAudienceStore(): InMemoryAudienceStore {
  const chunks = createRows<Chunk>((row) => chunkSchema.parse(row));
  const freezes = createRows<Freeze>((row) => freezeSchema.parse(row));
  return {
    async putChunk(chunk) {
      const standing = chunks.get(keyOf(chunk));
      if (standing) return standing;
      chunks.put(keyOf(chunk), chunk);
      return structuredClone(chunk);
    },

    async chunk(noticeId, chunk) {
      return chunks.get(keyOf({ noticeId, chunk }));
    },

    async plan(of, plans) {
      const standing = chunks.get(keyOf(of));
      if (!standing) throw new Error(`chunk ${of.chunk} of ${of.noticeId} cannot be planned`);
      if ((standing.plans ?? standing.members).length !== plans.length)
        throw new Error(`chunk ${of.chunk} of ${of.noticeId} cannot be planned`);
      if (standing.plans === undefined) chunks.put(keyOf(of), { ...standing, plans });
      return standing.plans ?? structuredClone(plans);
    },

    async schedule(seen, { wakeAt, dispatchedAt }) {
      const standing = chunks.get(keyOf(seen));
      if (!standing || standing.watchUntil !== seen.watchUntil) return 'woken';
      const { wakeAt: _before, ...rest } = standing;
      chunks.put(keyOf(seen), {
        ...rest,
        ...(wakeAt !== undefined && { wakeAt }),
        ...(dispatchedAt !== undefined && { dispatchedAt }),
      });
      return 'scheduled';
    },

    async wake(of, { at, watchUntil }) {
      const standing = chunks.get(keyOf(of));
      if (standing) chunks.put(keyOf(of), { ...standing, wakeAt: at, watchUntil });
    },

    async due(lane, now, limit) {
      const due = chunks.all((chunk) => chunk.lane === lane && chunk.wakeAt !== undefined && chunk.wakeAt <= now);
      return sortedBy(due, (chunk) => chunk.wakeAt ?? '')
        .slice(0, limit)
        .map(({ noticeId, chunk }) => ({ noticeId, chunk, lane }));
    },

    async forgetMember(of, customerId) {
      const standing = chunks.get(keyOf(of));
      const index = standing?.members.findIndex((member) => member.customerId === customerId) ?? -1;
      if (!standing || index < 0) return;
      const { members, plans } = standing;
      chunks.put(keyOf(of), {
        ...standing,
        members: members.toSpliced(index, 1),
        ...(plans && { plans: plans.toSpliced(index, 1) }),
      });
    },

    async freeze(noticeId) {
      return freezes.get(noticeId);
    },

    async startFreeze(freeze) {
      const standing = freezes.get(freeze.noticeId);
      if (standing) return standing;
      freezes.put(freeze.noticeId, freeze);
      return structuredClone(freeze);
    },

    async advanceFreeze(freeze, from) {
      const standing = freezes.get(freeze.noticeId);
      if (!standing || standing.finishedAt !== undefined) return 'stale';
      if (standing.chunks !== from.chunks || standing.after !== from.after) return 'stale';
      freezes.put(freeze.noticeId, freeze);
      return 'advanced';
    },

    snapshot: () => ({ chunks: chunks.snapshot(), freezes: freezes.snapshot() }),
    restore(state) {
      chunks.restore(state.chunks);
      freezes.restore(state.freezes);
    },
  };
}

function keyOf({ noticeId, chunk }: { noticeId: NoticeId; chunk: number }): string {
  return `${noticeId}#${String(chunk).padStart(6, '0')}`;
}
