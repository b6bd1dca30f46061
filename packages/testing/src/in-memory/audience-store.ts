import type { NoticeId } from '@kesher/domain/ids';
import type { Jobs } from '@kesher/domain/job/jobs';
import { type Chunk, chunkSchemaOf, isDecided } from '@kesher/domain/notice/audience';
import { countsAtOnce, type KeptCounts, keptCountsSchema } from '@kesher/domain/notice/chunk-counts';
import { type Freeze, freezeSchema, type WentOut, wentOutSchema } from '@kesher/domain/notice/freeze';
import type { AudienceStore } from '@kesher/domain/notice/notice-store';
import { standInChunk } from '@kesher/domain/notice/stand-in-chunk';
import { builtJobs } from '../builders/jobs.ts';
import { createRows, type Restorable, type RowState, type SetAsideIn, sortedBy } from './rows.ts';

export type AudienceState = {
  chunks: RowState<Chunk>;
  freezes: RowState<Freeze>;
  counted: RowState<KeptCounts>;
  wentOut: RowState<WentOut>;
};
export type InMemoryAudienceStore = AudienceStore &
  Restorable<AudienceState> & {
    damage(of: Pick<Chunk, 'noticeId' | 'chunk'>, change: Record<string, unknown>): void;
    mend(): void;
  };

/** The frozen audience in maps: a chunk's members never change, only the times at which it is looked at. */
export function createInMemoryAudienceStore(inTable?: SetAsideIn, jobs: Jobs = builtJobs): InMemoryAudienceStore {
  const schema = chunkSchemaOf(jobs);
  const chunks = createRows<Chunk>((row) => schema.parse(row), inTable);
  const freezes = createRows<Freeze>((row) => freezeSchema.parse(row));
  const wentOut = createRows<WentOut>((row) => wentOutSchema.parse(row));
  const counted = createRows<KeptCounts>((row) => keptCountsSchema.parse(row));
  /** What stands in for a damaged row is enough to go on with, and writing it puts the row right. */
  const read = (key: string): Chunk | undefined => {
    const damaged = chunks.damaged().find(([one]) => one === key);
    return (damaged && standInChunk(damaged[1], jobs)) ?? chunks.get(key);
  };
  return {
    async putChunk(chunk) {
      const standing = read(keyOf(chunk));
      if (standing) return standing;
      chunks.put(keyOf(chunk), chunk);
      return structuredClone(chunk);
    },

    async chunk(noticeId, chunk) {
      return read(keyOf({ noticeId, chunk }));
    },

    async plan(of, plans) {
      const standing = read(keyOf(of));
      if (!standing) throw new Error(`chunk ${of.chunk} of ${of.noticeId} cannot be planned`);
      if ((standing.plans ?? standing.members).length !== plans.length)
        throw new Error(`chunk ${of.chunk} of ${of.noticeId} cannot be planned`);
      if (standing.plans === undefined) chunks.put(keyOf(of), { ...standing, plans });
      return standing.plans ?? structuredClone(plans);
    },

    async decide(of, customerId, plan) {
      const standing = read(keyOf(of));
      const index = standing?.members.findIndex((member) => member.customerId === customerId) ?? -1;
      const known = standing?.plans?.[index];
      if (!standing?.plans || known === undefined || isDecided(known)) return known;
      chunks.put(keyOf(of), { ...standing, plans: standing.plans.with(index, plan) });
      return structuredClone(plan);
    },

    async schedule(seen, { wakeAt, dispatchedAt }) {
      const standing = read(keyOf(seen));
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
      const { counts } = counted.get(keyOf(of)) ?? {};
      counted.put(keyOf(of), { ...(counts && { counts: { ...counts, isSettled: false } }), watchUntil });
      const standing = read(keyOf(of));
      if (standing) chunks.put(keyOf(of), { ...standing, wakeAt: at, watchUntil });
    },

    async due(lane, now, limit) {
      const standIns = chunks.damaged().flatMap(([, row]) => standInChunk(row, jobs) ?? []);
      const isDue = ({ wakeAt, ...chunk }: Chunk) => chunk.lane === lane && wakeAt !== undefined && wakeAt <= now;
      const due = [...chunks.all(isDue), ...standIns.filter(isDue)];
      return sortedBy(due, (chunk) => chunk.wakeAt ?? '')
        .slice(0, limit)
        .map(({ noticeId, chunk }) => ({ noticeId, chunk, lane }));
    },

    async count(counts) {
      const { counts: before, watchUntil } = counted.get(keyOf(counts)) ?? {};
      if (watchUntil !== undefined && watchUntil > counts.countedAt) return 'stale';
      if (before !== undefined && before.countedAt >= counts.countedAt) return 'stale';
      counted.put(keyOf(counts), { counts, watchUntil });
      return 'counted';
    },

    async counts(noticeId, group) {
      const isWanted = ({ counts }: KeptCounts) =>
        counts?.noticeId === noticeId && Math.floor(counts.chunk / countsAtOnce) === group;
      return counted.all(isWanted).flatMap(({ counts }) => counts ?? []);
    },

    async forgetMember(of, customerId) {
      const standing = read(keyOf(of));
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

    async wentOut(noticeId) {
      return wentOut.get(noticeId);
    },

    async noteWentOut(seen) {
      const standing = wentOut.get(seen.noticeId);
      if (!standing || standing.chunk < seen.chunk) wentOut.put(seen.noticeId, seen);
    },

    damage: (of, change) => chunks.damage(keyOf(of), change),
    mend: () => chunks.mend(),
    snapshot: () => ({
      chunks: chunks.snapshot(),
      freezes: freezes.snapshot(),
      counted: counted.snapshot(),
      wentOut: wentOut.snapshot(),
    }),
    restore(state) {
      chunks.restore(state.chunks);
      freezes.restore(state.freezes);
      counted.restore(state.counted);
      wentOut.restore(state.wentOut);
    },
  };
}

function keyOf({ noticeId, chunk }: { noticeId: NoticeId; chunk: number }): string {
  return `${noticeId}#${String(chunk).padStart(6, '0')}`;
}
