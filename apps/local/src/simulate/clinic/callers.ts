import { type CheckInOutcome, checkInOutcomes } from '@kesher/domain/check-in/call/attempt';
import type { CheckIn } from '@kesher/domain/check-in/check-in';
import { staffIdSchema } from '@kesher/domain/ids';
import { addMs, instantFromMs } from '@kesher/domain/instant';
import type { Task } from '@kesher/domain/task/task';
import type { Handlers } from '../wiring.ts';
import type { World } from '../world.ts';
import type { Patients } from './patients.ts';

const minuteMs = 60_000;
const ownForMs = 20 * minuteMs;
const clockSlackMs = 5_000;
const clinicians = ['samar', 'rina'].map((id) => staffIdSchema.parse(id));
const manager = staffIdSchema.parse('haddad');
const outcomes: readonly CheckInOutcome[] = [
  ...checkInOutcomes,
  'no-answer',
  'no-answer',
  'busy',
  'fine',
  'voicemail',
  'no-answer',
];

/** Those who ring and take up flags: they look at the queue, take what is there, forget it, and get in each other's way. */
export function createCallers({ dice, around, hosts, stores, watches }: World, patients: Patients) {
  const { scheduler, trace, faults } = around;
  /** Who was told that a call is theirs, until it has ended. */
  const holding = new Map<string, { by: string; atMs: number }>();
  const busy = new Set<string>();

  function press(
    what: string,
    work: (calls: Handlers<'calls'>) => Promise<boolean>,
    done: () => void,
    tries = 3,
  ): void {
    let isAnswered = false;
    hosts.calls.invoke(
      async (calls) => {
        const isDone = await work(calls);
        isAnswered = true;
        if (isDone) done();
      },
      () => {},
    );
    scheduler.after(dice.between(32_000, 60_000), () => {
      if (!isAnswered && tries > 1) press(what, work, done, tries - 1);
    });
  }

  function claim({ id, customerId }: CheckIn, by: (typeof clinicians)[number]): void {
    let atMs = scheduler.nowMs();
    press(
      'claim',
      async ({ claim: take }) => {
        const outcome = await take(id, by);
        if (outcome.kind === 'refused') return false;
        atMs = Date.parse(outcome.checkIn.attempts.at(-1)?.at ?? '');
        return true;
      },
      () => {
        const held = holding.get(id);
        trace.tell({ atMs: scheduler.nowMs(), says: `— ${by} has the call of ${id}`, about: customerId });
        if (held !== undefined && held.by !== by && !hasEnded(id, held) && atMs - held.atMs < ownForMs - clockSlackMs)
          watches.report.violated('one caller', `${by} was told to ring ${id}, and so was ${held.by}`, customerId);
        holding.set(id, { by, atMs });
        if (dice.chance(0.15)) {
          faults.count('answer-while-rung', 'answers');
          patients.answer(id, customerId);
        }
        if (dice.chance(0.12)) faults.count('call-left', 'calls');
        else scheduler.after(dice.between(0.5, 12) * minuteMs, () => finish(id, by));
      },
    );
  }

  /** Whether a call that somebody has is over on the row, also where whoever ended it never heard so. */
  function hasEnded(id: CheckIn['id'], held: { by: string; atMs: number }): boolean {
    const attempts = stores.checkIns.snapshot().works[id]?.checkIn?.attempts ?? [];
    return attempts.some(
      ({ by, at, outcome }) => by === held.by && Date.parse(at) === held.atMs && outcome !== undefined,
    );
  }

  function finish(id: CheckIn['id'], by: (typeof clinicians)[number]): void {
    const outcome = dice.pick(outcomes);
    const now = instantFromMs(scheduler.nowMs());
    const againAt =
      outcome === 'later' && dice.chance(0.6) ? { againAt: addMs(now, dice.between(10, 900) * minuteMs) } : {};
    press(
      'end',
      async ({ finish: end }) => (await end(id, { by, said: { outcome, ...againAt } })).kind === 'done',
      () => holding.get(id)?.by === by && holding.delete(id),
    );
  }

  function ring(checkIn: CheckIn): void {
    const [first, second] = dice.chance(0.5) ? clinicians : clinicians.toReversed();
    if (first === undefined || second === undefined) return;
    claim(checkIn, first);
    if (!dice.chance(0.4)) return;
    faults.count('call-claimed-by-two', 'calls');
    scheduler.after(dice.chance(0.5) ? 0 : dice.between(0, 10) * minuteMs, () => claim(checkIn, second));
  }

  function takeUp({ id, escalation }: CheckIn): void {
    if (escalation === undefined || escalation.acknowledged !== undefined) return;
    const { asked, since } = escalation;
    const acknowledge = (by: (typeof clinicians)[number]) =>
      press(
        'acknowledge',
        async (calls) => (await calls.acknowledge(id, by)).kind === 'done',
        () => {},
      );
    const other = [...clinicians, manager].find((one) => !asked.includes(one));
    if (other !== undefined && dice.chance(0.3)) {
      faults.count('acknowledged-unasked', 'calls');
      acknowledge(other);
    }
    // Of some nobody takes notice for long, and of some at all.
    const isIgnored = Number(id.at(-1)) % 5 === 0;
    if (isIgnored || (scheduler.nowMs() - Date.parse(since) < 40 * minuteMs && dice.chance(0.5))) {
      faults.count('flag-left', 'calls');
      return;
    }
    acknowledge(dice.pick(asked.length > 0 ? asked : clinicians));
  }

  /** One look at all that waits. What one is at already, one does not begin again. */
  function look(): void {
    const tasks = stores.tasks.all().filter(({ state }) => state === 'open' || state === 'in-progress');
    for (const task of tasks) {
      const checkIn = checkInOf(task);
      if (checkIn === undefined || busy.has(task.id) || dice.chance(0.25)) continue;
      busy.add(task.id);
      scheduler.after(dice.between(2, 25) * minuteMs, () => busy.delete(task.id));
      if (task.work.kind === 'check-in-call') ring(checkIn);
      if (task.work.kind === 'check-in-flag') takeUp(checkIn);
    }
  }

  function checkInOf({ subjectId }: Task): CheckIn | undefined {
    return stores.checkIns.snapshot().works[subjectId]?.checkIn;
  }

  return {
    /** Every so often until an instant, while anybody is there. */
    workUntil(untilMs: number): void {
      const next = () => {
        look();
        if (scheduler.nowMs() < untilMs) scheduler.after(dice.between(4, 20) * minuteMs, next);
      };
      next();
    },
  };
}
