import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { staffIdSchema } from '../ids.ts';
import { addMs, hourMs, type Instant, minuteMs } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import { settlePromise } from '../promise/promise.ts';
import { delaySteps, factsOf } from '../stock-delay/decide.ts';
import { delayNoticeKinds } from '../stock-delay/delay-facts.ts';
import { aDraftedDelay, aStatement } from '../stock-delay/stock-delay.fixture.ts';
import { type StockDelay, stockDelaySchema } from '../stock-delay/stock-delay.ts';
import { owedPromise } from './announcing.ts';
import type { Decision } from './decision.ts';

const { announce, approve, cancelAnnouncement, discardDraft, draftStatement, goLive, speakWithoutNews } = delaySteps;

const start: Instant = instantSchema.parse('2026-11-22T08:00:00.000Z');
const staff = fc.constantFrom('ann', 'ben', 'cem').map((id) => staffIdSchema.parse(id));
const rules = (audience: number) => ({ audience, approvalFrom: 100, countdownSeconds: 60 });

const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('draft' as const),
      by: staff,
      says: fc.constantFrom(...delayNoticeKinds),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('discard' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('announce' as const), by: staff, audience: fc.constantFrom(0, 99, 100) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('approve' as const), by: staff }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), by: staff }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('visit' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('settle' as const), wentOut: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(minuteMs, hourMs, 80 * hourMs) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** All that it takes to say something, for who meets no hindrance on the way. */
function saying(says: (typeof delayNoticeKinds)[number]): Step[] {
  const by = staffIdSchema.parse('ann');
  return [
    { kind: 'draft', by, says },
    { kind: 'announce', by, audience: 0 },
    { kind: 'wait', ms: minuteMs },
    { kind: 'visit' },
  ];
}
const anySteps = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: step.map((one) => [one]) },
      { weight: 1, arbitrary: fc.constantFrom(...delayNoticeKinds).map(saying) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.flat());

/** What one person or one visit makes of the delay as they see it. */
function take(delay: StockDelay, one: Step, now: Instant): Decision<StockDelay> | undefined {
  switch (one.kind) {
    case 'draft':
      return draftStatement(delay, aStatement(one.says, addMs(now, 72 * hourMs)), { by: one.by, now });
    case 'discard':
      return discardDraft(delay);
    case 'announce':
      return announce(delay, { by: one.by, now }, rules(one.audience));
    case 'approve':
      return approve(delay, { by: one.by, now }, { countdownSeconds: 60, stops: [] });
    case 'cancel':
      return cancelAnnouncement(delay, { by: one.by, now });
    case 'visit':
      return changed(goLive(delay, now) ?? speakWithoutNews(delay, now, addMs(now, 24 * hourMs)));
    case 'settle': {
      const next = delay.live && { noticeId: delay.live.noticeId, wentOutAt: one.wentOut ? now : undefined };
      const promises = delay.promises.map(
        (promise) =>
          settlePromise(promise, promise.noticeId === delay.live?.noticeId ? undefined : next, now) ?? promise,
      );
      return changed({ ...delay, promises, revision: delay.revision + 1 });
    }
    case 'wait':
      return undefined;
  }
}

type Turn = { before: StockDelay; after: StockDelay; one: Step; now: Instant };

/** The rules of the record that a step broke, in words. */
function brokenRules({ before, after, one, now }: Turn): string[] {
  const { draft } = after;
  const owed = new Map(after.promises.map((promise) => [promise.noticeId, promise]));
  const isLapsing =
    isCounting(before) && after.draft?.stage === 'editing' && isDeepStrictEqual(before.live, after.live);
  const isSaying = one.kind === 'visit' && !isLapsing;
  const isPending =
    draft?.stage === 'countdown' ||
    after.live?.published === false ||
    owedPromise(after) !== undefined ||
    (after.silenceAt !== undefined && isOpen(after)) ||
    after.promises.some(({ state }) => state === 'open');
  const holding: [string, boolean][] = [
    ['can be stored and read', stockDelaySchema.safeParse(after).success],
    ['one revision on', after.revision === before.revision + 1],
    ['only a visit makes a version', after.version === before.version + (isSaying ? 1 : 0)],
    ['lapses only when its promise is nearly over', one.kind !== 'visit' || !isLapsing || isNearlyOver(before, now)],
    ['promises nothing that is over', !isSaying || (owedPromise(after)?.dueAt ?? 'never') > now],
    ['rounds only grow', after.round >= before.round],
    ['closed is closed', isOpen(before) || after.stage === before.stage],
    ['the live notice is the version', after.version === 0 || after.live?.noticeId === `delay-1.v${after.version}`],
    // A running countdown is neither replaced nor prolonged; it ends in the truth or back in the draft.
    ['one countdown', !(isCounting(before) && isCounting(after)) || isDeepStrictEqual(before.draft, draft)],
    ['an end for each countdown', (draft?.goesOutAt !== undefined) === isCounting(after)],
    ['approved by another than who announced', !draft?.approvedBy || draft.approvedBy !== draft.announcedBy],
    ['approved by another than who drafted', !draft?.approvedBy || draft.approvedBy !== draft.changedBy],
    ['large means approved', !isCounting(after) || (draft?.audience ?? 0) < 100 || draft?.approvedBy !== undefined],
    ['one promise per notice', owed.size === after.promises.length],
    ...before.promises.map((promise): [string, boolean] => {
      const now = owed.get(promise.noticeId);
      const isSettled = promise.state !== 'open';
      return ['promises are only settled', isSettled ? isDeepStrictEqual(now, promise) : now?.dueAt === promise.dueAt];
    }),
    [
      'withdrawn with the delay only',
      after.stage === 'withdrawn' || !after.promises.some(({ state }) => state === 'withdrawn'),
    ],
    [
      'a withdrawn delay owes nothing',
      after.stage !== 'withdrawn' || !after.promises.some(({ state }) => state === 'open'),
    ],
    [
      'wakes when something is pending, and only then',
      one.kind === 'settle' || (after.wakeAt !== undefined) === isPending,
    ],
  ];
  return holding.filter(([, holds]) => !holds).map(([rule]) => rule);
}

const isNearlyOver = ({ draft }: StockDelay, now: Instant) =>
  ((draft && factsOf(draft.statement)?.nextUpdateBy) ?? 'never') < addMs(now, 15 * minuteMs);
const isOpen = ({ stage }: StockDelay) => stage === 'draft' || stage === 'open';
const isCounting = ({ draft }: StockDelay) => draft?.stage === 'countdown';
const changed = (delay: StockDelay | undefined): Decision<StockDelay> | undefined =>
  delay && { kind: 'changed', to: delay };

describe('whatever staff and visits do to a delay, in any order', () => {
  it('the record stays true to its rules', () => {
    const seen = new Set<string>();
    const walks = fc.property(anySteps, (steps) => {
      let delay = aDraftedDelay();
      let now = start;
      for (const one of steps) {
        if (one.kind === 'wait') now = addMs(now, one.ms);
        const decision = take(delay, one, now);
        if (decision?.kind !== 'changed') {
          if (decision?.kind === 'refused') seen.add(decision.refusal);
          continue;
        }
        expect(brokenRules({ before: delay, after: decision.to, one, now })).toEqual([]);
        if (one.kind === 'visit' && decision.to.version === delay.version) seen.add('lapsed');
        delay = decision.to;
        seen.add(`${delay.stage} ${delay.draft?.stage ?? 'no draft'} ${owedPromise(delay)?.state ?? 'owes nothing'}`);
      }
    });
    fc.assert(walks, { numRuns: 1_500 });
    // The walks really go everywhere; these are always the same ones, so that chance does not decide it.
    seen.clear();
    fc.assert(walks, { numRuns: 1_500, seed: 1 });
    for (const place of [
      'open countdown open',
      'open no draft broken',
      'open editing broken',
      'open awaiting-approval open',
      'withdrawn no draft owes nothing',
      'resolved no draft owes nothing',
      'lapsed',
      'own-announcement',
      'countdown-over',
      'closed',
    ])
      expect(seen).toContain(place);
  });

  it('two people who saw the same revision make one change', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), step, step, (steps, mine, yours) => {
        let stored = aDraftedDelay();
        const store = (decision: Decision<StockDelay> | undefined) => {
          if (decision?.kind !== 'changed' || decision.to.revision - 1 !== stored.revision) return false;
          stored = decision.to;
          return true;
        };
        for (const one of steps) store(take(stored, one, start));
        const seen = stored;
        const decisions = [take(seen, mine, start), take(seen, yours, start)];
        const wanted = decisions.filter((decision) => decision?.kind === 'changed').length;
        const made = decisions.filter(store).length;
        expect(made).toBe(Math.min(1, wanted));
        expect(stored.revision).toBe(seen.revision + made);
      }),
    );
  });
});
