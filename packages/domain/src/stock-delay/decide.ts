import type { StaffId } from '../ids.ts';
import { noticeIdOf } from '../ids.ts';
import { addMs, type Instant, minuteMs, secondMs } from '../instant.ts';
import { type Promised, promiseMoments } from '../promise/promise.ts';
import { earliestAnswerBy } from './consent-round.ts';
import type { DelayFacts } from './delay-facts.ts';
import type { DelayStatement } from './delay-notice.ts';
import { type DelayDraft, keptPromises, type StockDelay } from './stock-delay.ts';

/** Why a step on a delay is refused; the doors turn it into a sentence with a remedy. */
export type Refusal =
  | 'closed'
  | 'nothing-to-announce'
  | 'already-announced'
  | 'not-awaiting-approval'
  | 'own-announcement'
  | 'countdown-over'
  | 'not-announced-yet'
  | 'already-open';

export type Decision = { kind: 'changed'; delay: StockDelay } | { kind: 'refused'; refusal: Refusal };

type By = { by: StaffId; now: Instant };

const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });

/** Prepares what is said next. Kept as a draft, so that nothing goes out by accident and work survives a reload. */
export function draftStatement(delay: StockDelay, statement: DelayStatement, { by, now }: By): Decision {
  if (delay.stage !== 'draft' && delay.stage !== 'open') return refused('closed');
  if (delay.draft !== undefined && delay.draft.stage !== 'editing') return refused('already-announced');
  if (delay.stage === 'draft' && statement.kind !== 'declared') return refused('not-announced-yet');
  if (delay.stage === 'open' && statement.kind === 'declared') return refused('already-open');
  return next(delay, { draft: { statement, stage: 'editing', changedBy: by, changedAt: now } });
}

/** Drops what was being prepared; a delay that was never announced is discarded whole. */
export function discardDraft(delay: StockDelay): Decision {
  if (delay.draft === undefined) return refused('nothing-to-announce');
  if (delay.draft.stage !== 'editing') return refused('already-announced');
  return next(delay, { draft: undefined, ...(delay.stage === 'draft' && { stage: 'discarded' }) });
}

/** Starts the countdown, or asks for a second person when the audience is large. */
export function announce(
  delay: StockDelay,
  { by, now }: By,
  rules: { audience: number; approvalFrom: number; countdownSeconds: number },
): Decision {
  const draft = delay.draft;
  if (delay.stage !== 'draft' && delay.stage !== 'open') return refused('closed');
  if (draft === undefined) return refused('nothing-to-announce');
  if (draft.stage !== 'editing') return refused('already-announced');
  const announced = { ...draft, announcedBy: by, announcedAt: now, audience: rules.audience };
  if (rules.audience >= rules.approvalFrom) return next(delay, { draft: { ...announced, stage: 'awaiting-approval' } });
  return next(delay, { draft: startCountdown(announced, now, rules.countdownSeconds) });
}

/** The second person says yes. Nobody approves their own announcement. */
export function approve(delay: StockDelay, { by, now }: By, countdownSeconds: number): Decision {
  const draft = delay.draft;
  if (draft?.stage !== 'awaiting-approval') return refused('not-awaiting-approval');
  if (draft.announcedBy === by || draft.changedBy === by) return refused('own-announcement');
  return next(delay, { draft: startCountdown({ ...draft, approvedBy: by }, now, countdownSeconds) });
}

/** Takes an announcement back before it goes out. After the countdown it must be revised or withdrawn instead. */
export function cancelAnnouncement(delay: StockDelay, { now }: By): Decision {
  const draft = delay.draft;
  if (draft === undefined || draft.stage === 'editing') return refused('nothing-to-announce');
  if (draft.goesOutAt !== undefined && now >= draft.goesOutAt) return refused('countdown-over');
  return next(delay, { draft: backToEditing(draft) });
}

/** Another delay speaks about the product: what was announced is a draft again, also when its countdown is over. */
export function giveWay(delay: StockDelay): StockDelay {
  return next(delay, { draft: delay.draft && backToEditing(delay.draft) }).delay;
}

/** A promise nearer than this when the countdown ends cannot be kept by anybody. */
const nearestPromiseMs = 15 * minuteMs;

/**
 * The countdown has passed: the draft becomes the truth. From this write on, no older version may be claimed. An
 * announcement that its time has run away from, because what it promises is nearly over, is a draft again instead, so
 * that a person decides anew.
 */
export function goLive(delay: StockDelay, now: Instant): StockDelay | undefined {
  const draft = delay.draft;
  if (draft?.stage !== 'countdown' || draft.goesOutAt === undefined || now < draft.goesOutAt) return undefined;
  const promised = factsOf(draft.statement)?.nextUpdateBy;
  const isLate = promised !== undefined && promised < addMs(now, nearestPromiseMs);
  if (isLate) return next(delay, { draft: backToEditing(draft) }).delay;
  const { draft: _said, ...rest } = delay;
  return publish(rest, { statement: draft.statement, by: draft.announcedBy ?? draft.changedBy, now });
}

/**
 * A promised update falls due and nobody has anything new: the same facts, said again honestly, with the next promise.
 * It is owed also when the promise is broken already, as long as nothing newer was said.
 */
export function speakWithoutNews(delay: StockDelay, now: Instant, nextUpdateBy: Instant): StockDelay | undefined {
  const owed = owedPromise(delay);
  const { live } = delay;
  if (owed === undefined || live === undefined || delay.draft?.stage === 'countdown') return undefined;
  if (now < promiseMoments(owed, live.publishedAt).speakAt || nextUpdateBy <= now) return undefined;
  const facts = factsOf(live.statement);
  if (facts === undefined) return undefined;
  const statement: DelayStatement = { kind: 'no-news', facts: { ...facts, nextUpdateBy } };
  return publish(delay, { statement, by: 'system' as StaffId, now });
}

/** The facts that a statement carries, if it does. */
export function factsOf(statement: DelayStatement): DelayFacts | undefined {
  return statement.kind === 'resolved' || statement.kind === 'withdrawn' ? undefined : statement.facts;
}

/** The word that customers are waiting for now: promised by the current version, and not given yet, in time or not. */
export function owedPromise(delay: StockDelay): Promised | undefined {
  if (delay.stage !== 'open') return undefined;
  return delay.promises.find(
    ({ state, noticeId }) => (state === 'open' || state === 'broken') && noticeId === delay.live?.noticeId,
  );
}

/** When Kesher must look at this delay again without being asked. */
export function wakeTimeOf(delay: StockDelay): Instant | undefined {
  const { live, draft } = delay;
  const moments: Instant[] = [];
  if (draft?.goesOutAt !== undefined) moments.push(draft.goesOutAt);
  if (delay.silenceAt !== undefined && delay.stage === 'open') moments.push(delay.silenceAt);
  if (live !== undefined && !live.published) moments.push(addMs(live.publishedAt, secondMs));
  const owed = owedPromise(delay);
  if (owed !== undefined && live !== undefined) moments.push(promiseMoments(owed, live.publishedAt).speakAt);
  for (const promise of delay.promises) {
    // An older promise waits for proof that the next word went out; it is looked at each minute until it is settled.
    if (promise.state === 'open' && promise !== owed) moments.push(addMs(live?.publishedAt ?? promise.dueAt, minuteMs));
  }
  return moments.toSorted()[0];
}

function backToEditing(draft: DelayDraft): DelayDraft {
  const { announcedBy: _by, announcedAt: _at, approvedBy: _second, goesOutAt: _out, audience: _size, ...kept } = draft;
  return { ...kept, stage: 'editing' };
}

function startCountdown(draft: DelayDraft, now: Instant, countdownSeconds: number): DelayDraft {
  return { ...draft, stage: 'countdown', goesOutAt: addMs(now, countdownSeconds * secondMs) };
}

function publish(delay: StockDelay, said: { statement: DelayStatement; by: StaffId; now: Instant }): StockDelay {
  const { statement, by, now } = said;
  const version = delay.version + 1;
  const noticeId = noticeIdOf(delay.id, version);
  const facts = factsOf(statement);
  const movesTheDate = statement.kind === 'declared' || statement.kind === 'revised';
  const promises = delay.promises.map((promise) =>
    // Nothing is owed any more once the announcement itself is taken back.
    promise.state === 'open' && statement.kind === 'withdrawn'
      ? { ...promise, state: 'withdrawn' as const, settledAt: now }
      : promise,
  );
  if (facts) promises.push({ noticeId, dueAt: facts.nextUpdateBy, state: 'open' });
  // A delay without news for months must stay a record that can be read: the oldest settled promises make room.
  const surplus = promises.length - keptPromises;
  const settled = promises.filter(({ state }) => state !== 'open').slice(0, Math.max(0, surplus));
  return next(delay, {
    stage: statement.kind === 'resolved' ? 'resolved' : statement.kind === 'withdrawn' ? 'withdrawn' : 'open',
    version,
    round: delay.round + (movesTheDate ? 1 : 0),
    live: { noticeId, statement, publishedBy: by, publishedAt: now, published: false },
    ...(movesTheDate && { silenceAt: earliestAnswerBy(now) }),
    promises: promises.filter((promise) => !settled.includes(promise)),
  }).delay;
}

/** The delay after a decision: one revision on, with its next wake-up. */
function next(delay: StockDelay, change: Partial<StockDelay>): { kind: 'changed'; delay: StockDelay } {
  const { wakeAt: _old, ...changed } = { ...delay, ...change, revision: delay.revision + 1 };
  const wakeAt = wakeTimeOf(changed);
  return { kind: 'changed', delay: wakeAt === undefined ? changed : { ...changed, wakeAt } };
}
