import type { CustomerId, NoticeId, SubjectId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { Lane } from '../lane.ts';
import type { Chunk, DecidedPlan, MemberPlan } from './audience.ts';
import type { ChunkCounts } from './chunk-counts.ts';
import type { Freeze, WentOut } from './freeze.ts';
import type { Notice } from './notice.ts';

/** Notices, each written once. */
export type NoticeStore = {
  /** Writes the notice if its id is new; the same notice again changes nothing. */
  put(notice: Notice): Promise<'created' | 'exists'>;
  get(id: NoticeId): Promise<Notice | undefined>;
  /** All versions about a subject, oldest first. */
  versions(subjectId: SubjectId): Promise<Notice[]>;
  /** The number of the latest version that was written, readable or not; 0 where there is none. */
  latestVersion(subjectId: SubjectId): Promise<number>;
};

/** Which notice carries the truth about a subject now. Part of the subject's own record, so a decision changes it at once. */
export type SubjectTruth = {
  currentNoticeId(subjectId: SubjectId): Promise<NoticeId | undefined>;
  /** Whether there is such a subject, announced or not. */
  knows(subjectId: SubjectId): Promise<boolean>;
};

/** The frozen audience. */
export type AudienceStore = {
  /** Writes the chunk if its number is new; otherwise answers the chunk that stands, which wins. */
  putChunk(chunk: Chunk): Promise<Chunk>;
  chunk(noticeId: NoticeId, chunk: number): Promise<Chunk | undefined>;
  /**
   * Writes how each member is told first, if that was not decided yet; answers the decision that stands. Throws when the
   * chunk no longer has as many members as plans: one was erased meanwhile, so look again.
   */
  plan(of: Pick<Chunk, 'noticeId' | 'chunk'>, plans: MemberPlan[]): Promise<MemberPlan[]>;
  /**
   * Writes how a member is told whose profile could not be read when the chunk was planned, unless that was decided
   * since; answers the decision that stands, or nothing where they were erased meanwhile.
   */
  decide(
    of: Pick<Chunk, 'noticeId' | 'chunk'>,
    customerId: CustomerId,
    plan: DecidedPlan,
  ): Promise<MemberPlan | undefined>;
  /**
   * Sets when somebody must look at the chunk again, as a visit found it. Refused when the chunk was woken since it was
   * read: then it stays due.
   */
  schedule(
    seen: Chunk,
    when: { wakeAt: Instant | undefined; dispatchedAt?: Instant | undefined },
  ): Promise<'scheduled' | 'woken'>;
  /**
   * Makes the chunk due at `at`, and has whoever visits it before `watchUntil` come back after that. What was counted of
   * it is settled no more, before anything else: until it is counted from rows that were read after `watchUntil`.
   */
  wake(of: Pick<Chunk, 'noticeId' | 'chunk' | 'lane'>, when: { at: Instant; watchUntil: Instant }): Promise<void>;
  /** Chunks of a lane whose time has come, the longest waiting first. */
  due(lane: Lane, now: Instant, limit: number): Promise<Pick<Chunk, 'noticeId' | 'chunk' | 'lane'>[]>;
  /**
   * Keeps how a chunk was counted. Refused when it was woken since its rows were read, or still is watched, and when it
   * was counted from rows that were read later.
   */
  count(counts: ChunkCounts): Promise<'counted' | 'stale'>;
  /** What is kept of the chunks from `group` times `countsAtOnce` on, as many as share its partition, in their order. */
  counts(noticeId: NoticeId, group: number): Promise<ChunkCounts[]>;
  /** Takes a customer who is erased out of a chunk, with their plan; the others stay as they are. */
  forgetMember(of: Pick<Chunk, 'noticeId' | 'chunk'>, customerId: CustomerId): Promise<void>;
  freeze(noticeId: NoticeId): Promise<Freeze | undefined>;
  /** Starts a freeze if there is none; answers the one that stands. */
  startFreeze(freeze: Freeze): Promise<Freeze>;
  /** Moves the checkpoint on, only from where it was. */
  advanceFreeze(freeze: Freeze, from: Freeze): Promise<'advanced' | 'stale'>;
  /** How far it was seen that the notice has gone out. */
  wentOut(noticeId: NoticeId): Promise<WentOut | undefined>;
  /** Moves that on; never back. */
  noteWentOut(wentOut: WentOut): Promise<void>;
};
