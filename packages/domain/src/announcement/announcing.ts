import type { StaffId } from '../ids.ts';
import { noticeIdOf } from '../ids.ts';
import { addMs, type Instant, minuteMs, secondMs } from '../instant.ts';
import type { Promised } from '../promise/promise.ts';
import { promiseMoments } from '../promise/promise-moments.ts';
import { isSamePerson } from '../staff/staff-id.ts';
import { isAnnouncementStopped, type Stop } from '../stop/stop.ts';
import { type Announcement, type Draft, keptPromises } from './announcement.ts';
import type { Decision, Refusal } from './decision.ts';

/** What the way of an announcement asks of a job: what its statements are to it. */
export type Announcing<Statement, Of extends Announcement<Statement>> = {
  /** Whether it opens a matter; whatever does not may only follow. */
  isFirst(statement: Statement): boolean;
  /** By when it promises the next word. */
  promisesBy(statement: Statement): Instant | undefined;
  /** How it closes the matter, if it does. */
  ends(statement: Statement): 'resolved' | 'withdrawn' | undefined;
  /** The same said again without news, with the next promise. Undefined where nothing can be repeated. */
  withoutNews(statement: Statement, nextUpdateBy: Instant): Statement | undefined;
  /** What else changes when it is published. */
  alsoPublished(of: Of, statement: Statement, now: Instant): Partial<Of>;
  /** When else Kesher must look at it by itself. */
  alsoWakesAt(of: Of): readonly Instant[];
};

type By = { by: StaffId; now: Instant };

/** What a person has signed ahead: from then on, and until then, the same is said whenever it happens. */
type SignedRule = { by: StaffId; at: Instant; until: Instant };
/** Why nothing starts by a rule; whoever keeps the rule shows it. */
type RuleDecision<Of> = Decision<Of> | { kind: 'refused'; refusal: 'rule-not-in-force' | 'promise-too-near' };

/** A promise nearer than this when the countdown ends cannot be kept by anybody. */
const nearestPromiseMs = 15 * minuteMs;

const refused = (refusal: Refusal) => ({ kind: 'refused' as const, refusal });

/** The steps of a job's announcements: draft, second person, countdown, live version, promises, end. */
export function announcingOf<Statement, Of extends Announcement<Statement>>(job: Announcing<Statement, Of>) {
  /** Prepares what is said next. Kept as a draft, so that nothing goes out by accident and work survives a reload. */
  function draftStatement(of: Of, statement: Statement, { by, now }: By): Decision<Of> {
    const refusal = whyNotNow(of, statement);
    if (refusal) return refused(refusal);
    return changed(of, { draft: { statement, stage: 'editing', changedBy: by, changedAt: now } });
  }

  /** Drops what was being prepared; what was never announced is discarded whole. */
  function discardDraft(of: Of): Decision<Of> {
    if (of.draft === undefined) return refused('nothing-to-announce');
    if (of.draft.stage !== 'editing') return refused('already-announced');
    return changed(of, { draft: undefined, ...(of.stage === 'draft' && { stage: 'discarded' }) });
  }

  /**
   * Starts the countdown, or asks for a second person when the audience is large. Where no more is known than that there
   * are at least so many, it is large.
   */
  function announce(
    of: Of,
    { by, now }: By,
    rules: { audience: number; isAtLeast?: boolean; approvalFrom: number; countdownSeconds: number },
  ): Decision<Of> {
    const { draft } = of;
    if (!mayBeSpokenOf(of)) return refused('closed');
    if (draft === undefined) return refused('nothing-to-announce');
    if (draft.stage !== 'editing') return refused('already-announced');
    const { audience, isAtLeast = false } = rules;
    const counted = { audience, audienceIsAtLeast: isAtLeast || undefined };
    const announced = { ...draft, announcedBy: by, announcedAt: now, ...counted };
    if (isAtLeast || audience >= rules.approvalFrom)
      return changed(of, { draft: { ...announced, stage: 'awaiting-approval' } });
    return changed(of, { draft: startCountdown(announced, now, rules.countdownSeconds) });
  }

  /**
   * The second person says yes. Nobody approves their own announcement, nor one that was stopped after it was
   * announced: their yes may not know of it, and would take the stop away.
   */
  function approve(of: Of, { by, now }: By, rules: { countdownSeconds: number; stops: readonly Stop[] }): Decision<Of> {
    const { draft } = of;
    if (draft?.stage !== 'awaiting-approval') return refused('not-awaiting-approval');
    if (isSamePerson(draft.announcedBy, by) || isSamePerson(draft.changedBy, by)) return refused('own-announcement');
    const announcedAt = draft.announcedAt ?? draft.changedAt;
    if (isAnnouncementStopped({ subjectId: of.id, publishedAt: announcedAt }, rules.stops))
      return refused('stopped-meanwhile');
    return changed(of, { draft: startCountdown({ ...draft, approvedBy: by }, now, rules.countdownSeconds) });
  }

  /** Takes an announcement back before it goes out. After the countdown it must be revised or withdrawn instead. */
  function cancelAnnouncement(of: Of, { now }: By): Decision<Of> {
    const { draft } = of;
    if (draft === undefined || draft.stage === 'editing') return refused('nothing-to-announce');
    if (draft.goesOutAt !== undefined && now >= draft.goesOutAt) return refused('countdown-over');
    return changed(of, { draft: backToEditing(draft) });
  }

  /** Another announcement speaks about the matter: what was announced is a draft again, also after its countdown. */
  function giveWay(of: Of): Of {
    return next(of, { draft: of.draft && backToEditing(of.draft) });
  }

  /**
   * The countdown has passed: the draft becomes the truth. From this write on, no older version may be claimed. An
   * announcement that its time has run away from, because what it promises is nearly over, is a draft again instead,
   * so that a person decides anew.
   */
  function goLive(of: Of, now: Instant): Of | undefined {
    const { draft } = of;
    if (draft?.stage !== 'countdown' || draft.goesOutAt === undefined || now < draft.goesOutAt) return undefined;
    if (isTooNear(draft.statement, now)) return next(of, { draft: backToEditing(draft) });
    const decidedAt = draft.decidedAt ?? draft.announcedAt ?? now;
    const { statement, announcedBy: by = draft.changedBy } = draft;
    return publish({ ...of, draft: undefined }, { statement, by, now, decidedAt });
  }

  /**
   * Says at once what a rule says that a person has signed: without draft, countdown, or second person. It was decided
   * when the rule was signed, so a stop that was pressed since holds it; signed anew, it goes out.
   */
  function startByRule(
    of: Of,
    statement: Statement,
    { now, rule }: { now: Instant; rule: SignedRule },
  ): RuleDecision<Of> {
    if (now < rule.at || now >= rule.until) return { kind: 'refused', refusal: 'rule-not-in-force' };
    const refusal = whyNotNow(of, statement);
    if (refusal) return refused(refusal);
    if (isTooNear(statement, now)) return { kind: 'refused', refusal: 'promise-too-near' };
    return { kind: 'changed', to: publish(of, { statement, by: rule.by, now, decidedAt: rule.at }) };
  }

  /**
   * A promised update falls due and nobody has anything new: the same, said again honestly, with the next promise.
   * It is owed also when the promise is broken already, as long as nothing newer was said.
   */
  function speakWithoutNews(of: Of, now: Instant, nextUpdateBy: Instant): Of | undefined {
    const owed = owedPromise(of);
    const { live } = of;
    if (owed === undefined || live === undefined || of.draft?.stage === 'countdown') return undefined;
    if (now < promiseMoments(owed, live.publishedAt).speakAt || nextUpdateBy <= now) return undefined;
    const statement = job.withoutNews(live.statement, nextUpdateBy);
    if (statement === undefined) return undefined;
    return publish(of, { statement, by: 'system' as StaffId, now, decidedAt: live.decidedAt ?? live.publishedAt });
  }

  /** When Kesher must look at this again without being asked. */
  function wakeTimeOf(of: Of): Instant | undefined {
    const { live, draft } = of;
    const moments = [...job.alsoWakesAt(of)];
    if (draft?.goesOutAt !== undefined) moments.push(draft.goesOutAt);
    if (live !== undefined && !live.published) moments.push(addMs(live.publishedAt, secondMs));
    const owed = owedPromise(of);
    if (owed !== undefined && live !== undefined) moments.push(promiseMoments(owed, live.publishedAt).speakAt);
    for (const promise of of.promises) {
      // An older promise waits for proof that the next word went out; it is looked at each minute until it is settled.
      if (promise.state === 'open' && promise !== owed)
        moments.push(addMs(live?.publishedAt ?? promise.dueAt, minuteMs));
    }
    return moments.toSorted()[0];
  }

  /** Why a statement cannot be the next one. */
  function whyNotNow({ stage, draft }: Of, statement: Statement): Refusal | undefined {
    if (!mayBeSpokenOf({ stage })) return 'closed';
    if (draft !== undefined && draft.stage !== 'editing') return 'already-announced';
    if (stage === 'draft' && !job.isFirst(statement)) return 'not-announced-yet';
    return stage === 'open' && job.isFirst(statement) ? 'already-open' : undefined;
  }

  function isTooNear(statement: Statement, now: Instant): boolean {
    const promised = job.promisesBy(statement);
    return promised !== undefined && promised < addMs(now, nearestPromiseMs);
  }

  type Said = { statement: Statement; by: StaffId; now: Instant; decidedAt: Instant };

  function publish(of: Of, { statement, by, now, decidedAt }: Said): Of {
    const version = of.version + 1;
    const noticeId = noticeIdOf(of.id, version);
    const end = job.ends(statement);
    const promises: Promised[] = of.promises.map((promise) =>
      // Nothing is owed any more once the announcement itself is taken back.
      promise.state === 'open' && end === 'withdrawn' ? { ...promise, state: 'withdrawn', settledAt: now } : promise,
    );
    const dueAt = job.promisesBy(statement);
    if (dueAt) promises.push({ noticeId, dueAt, state: 'open' });
    // A matter without news for months must stay a record that can be read: the oldest settled promises make room.
    const surplus = promises.length - keptPromises;
    const settled = promises.filter(({ state }) => state !== 'open').slice(0, Math.max(0, surplus));
    const published = { ...of, ...job.alsoPublished(of, statement, now) };
    return next(published, {
      stage: end ?? 'open',
      version,
      live: { noticeId, statement, publishedBy: by, publishedAt: now, decidedAt, published: false },
      promises: promises.filter((promise) => !settled.includes(promise)),
    });
  }

  /** The record after a decision: one revision on, with its next wake-up. */
  function next(of: Of, change: Partial<Of> | Partial<Announcement<Statement>>): Of {
    const after = { ...of, ...change, revision: of.revision + 1 };
    return { ...after, wakeAt: wakeTimeOf(after) };
  }

  function changed(of: Of, change: Partial<Announcement<Statement>>): Decision<Of> {
    return { kind: 'changed', to: next(of, change) };
  }

  function backToEditing({ statement, changedBy, changedAt }: Draft<Statement>): Draft<Statement> {
    return { statement, changedBy, changedAt, stage: 'editing' };
  }

  function startCountdown(draft: Draft<Statement>, now: Instant, countdownSeconds: number): Draft<Statement> {
    return { ...draft, stage: 'countdown', decidedAt: now, goesOutAt: addMs(now, countdownSeconds * secondMs) };
  }

  return {
    draftStatement,
    discardDraft,
    announce,
    approve,
    cancelAnnouncement,
    giveWay,
    goLive,
    startByRule,
    speakWithoutNews,
    wakeTimeOf,
    /** The record with a change that is no step: what became of it meanwhile. */
    after: next,
  };
}

/** The steps of one job's announcements. */
export type Steps<Statement, Of extends Announcement<Statement>> = ReturnType<typeof announcingOf<Statement, Of>>;

function mayBeSpokenOf({ stage }: Pick<Announcement<unknown>, 'stage'>): boolean {
  return stage === 'draft' || stage === 'open';
}

/**
 * The word that customers are waiting for now: what the current version promised last, and not given yet, in time or not. A
 * version promises anew where the word before was given beside it.
 */
export function owedPromise({ stage, promises, live }: Announcement<unknown>): Promised | undefined {
  if (stage !== 'open') return undefined;
  return promises.findLast(
    ({ state, noticeId }) => (state === 'open' || state === 'broken') && noticeId === live?.noticeId,
  );
}
