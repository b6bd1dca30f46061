import { productIdSchema, type StaffId, type SubjectId, staffIdSchema } from '@kesher/domain/ids';
import { instantFromMs } from '@kesher/domain/instant';
import { delayFactsSchema } from '@kesher/domain/stock-delay/delay-facts';
import { type DelayStatement, delayStatementSchema } from '@kesher/domain/stock-delay/delay-notice';
import { type StopTarget, stopIdOf } from '@kesher/domain/stop/stop';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import { buildDelayFacts } from '@kesher/testing/builders/stock-delay';
import { functions, type Handlers } from './wiring.ts';
import type { World } from './world.ts';

const hourMs = 3_600_000;
const inThreeLanguages = { en: 'It was a mistake.', he: 'זו הייתה טעות.', ar: 'كان ذلك خطأ.' };
const manager = staffIdSchema.parse('manager-1');
const second = staffIdSchema.parse('manager-2');

/** What staff do, as people do it: they press, wait, press again when nothing came back, and look before they press. */
export function createStaff(world: World) {
  const { dice, hosts, stores, around } = world;
  const outcomes = new Map<string, number>();

  /** One press of a button. A door that dies or fails answers nothing: the person tries again a little later. */
  function press(what: string, work: (staff: Handlers<'staff'>) => Promise<unknown>, tries = 5): void {
    let isAnswered = false;
    hosts.staff.invoke(work, (how) => {
      isAnswered = how === 'done';
      outcomes.set(`${what} ${how}`, (outcomes.get(`${what} ${how}`) ?? 0) + 1);
    });
    around.scheduler.after(dice.between(5_000, 40_000), () => {
      if (!isAnswered && tries > 1) press(what, work, tries - 1);
    });
  }

  /**
   * A press whose whole effect falls between two steps of everybody else; with it, mostly, the end of its countdown and
   * as much of the publishing as may follow at once.
   */
  async function pressAtOnce(id: SubjectId, work: (staff: Handlers<'staff'>) => Promise<unknown>): Promise<void> {
    const ports = world.portsAtOnce();
    // What cannot be read, a person is told so: they press again when it is mended.
    await unlessUnreadable(
      async () => {
        await work(functions.staff(ports));
        if (dice.chance(0.9)) await functions.advance(ports)(id, () => true);
      },
      () => tell(`staff are told that ${id} cannot be read`),
    );
  }

  /** The promise is put into the working day, because staff would. */
  function facts(kind: 'declared' | 'revised'): DelayStatement {
    const nowMs = around.scheduler.nowMs();
    const nextMs = nowMs + dice.pick([0.5, 3, 8, 26]) * hourMs;
    const day = (days: number) => instantFromMs(nowMs + days * 24 * hourMs).slice(0, 10);
    const base = buildDelayFacts({
      nextUpdateBy: instantFromMs(nextMs),
      window: {
        kind: 'dates',
        from: day(dice.between(3, 9)),
        to: day(dice.between(10, 40)),
        basis: { kind: 'supplier-said' },
      },
      options: [{ kind: 'wait' }, { kind: 'refund', withinDays: 7 }],
    });
    return { kind, facts: delayFactsSchema.parse(base) };
  }

  async function announce(staff: Handlers<'staff'>, id: SubjectId, by: StaffId = manager): Promise<string> {
    const delay = await staff.ports.delays.get(id);
    if (!delay) return 'not-found';
    const outcome = await staff.announce({ id, revision: delay.revision, by });
    const draft = outcome.kind === 'done' ? outcome.of.draft : undefined;
    if (draft?.stage === 'countdown') stopWhileItRuns(id);
    if (outcome.kind !== 'done' || outcome.of.draft?.stage !== 'awaiting-approval') return outcome.kind;
    return (await staff.approve({ id, revision: outcome.of.revision, by: second })).kind;
  }

  /** Somebody sees the countdown and stops the announcement, which does not end it: it goes live, and is held. */
  function stopWhileItRuns(id: SubjectId): void {
    const seconds = world.settings.announcements.countdownSeconds;
    if (seconds < 10 || !dice.chance(0.3)) return;
    const target: StopTarget = { scope: 'announcement', id };
    around.scheduler.after(dice.between(7, seconds) * 1_000, () => {
      // In the peace at the end nobody would let it go on again.
      if (around.faults.isOver()) return;
      around.faults.count('stopped', 'a running countdown');
      tell(`staff stop ${stopIdOf(target)} while its countdown runs`);
      press('stop', (staff) => staff.stop(target, manager));
    });
  }

  async function say(staff: Handlers<'staff'>, id: SubjectId, statement: DelayStatement): Promise<string> {
    let delay = await staff.ports.delays.get(id);
    if (delay?.draft?.stage === 'countdown' || delay?.draft?.stage === 'awaiting-approval') {
      await staff.cancel({ id, revision: delay.revision, by: manager });
      delay = await staff.ports.delays.get(id);
    }
    if (!delay) return 'not-found';
    if (delay.stage !== 'open') return announce(staff, id);
    const drafted = await staff.prepare({ id, revision: delay.revision, statement, by: manager });
    return drafted.kind === 'done' ? announce(staff, id) : drafted.kind;
  }

  const tell = (text: string) => around.trace.tell({ atMs: around.scheduler.nowMs(), says: `— ${text}` });

  return {
    outcomes,

    declareAndAnnounce(requestId: string, productIds: readonly string[]): void {
      tell(`staff declare a delay of ${productIds.join(', ')} and announce it`);
      const said = facts('declared');
      if (said.kind !== 'declared') return;
      const ids = productIds.map((id) => productIdSchema.parse(id));
      press('declare', async (staff) => {
        const declared = await staff.declare({ productIds: ids, facts: said.facts, by: manager, requestId });
        if (declared.kind === 'done') await announce(staff, declared.of.id);
      });
    },

    /** Nothing goes out: it is counted whom that would concern, by a job, and a look at it is answered at once. */
    declareAndRehearse(requestId: string, productIds: readonly string[]): void {
      tell(`staff declare a delay of ${productIds.join(', ')} and rehearse it`);
      const said = facts('declared');
      if (said.kind !== 'declared') return;
      const ids = productIds.map((id) => productIdSchema.parse(id));
      press('rehearse', async (staff) => {
        const declared = await staff.declare({ productIds: ids, facts: said.facts, by: manager, requestId });
        if (declared.kind !== 'done') return;
        await staff.rehearsal(declared.of);
        await staff.rehearse(declared.of);
      });
    },

    announceAgain(id: SubjectId): void {
      tell(`staff press "announce" for ${id} twice at once`);
      press('announce again', (staff) => announce(staff, id));
      press('announce again', (staff) => announce(staff, id, second));
    },

    revise(id: SubjectId): void {
      tell(`staff revise ${id}`);
      const said = facts('revised');
      const work = (staff: Handlers<'staff'>) => say(staff, id, said);
      if (dice.chance(0.7)) void pressAtOnce(id, work);
      else press('revise', work);
    },

    end(id: SubjectId, kind: 'resolved' | 'withdrawn'): void {
      tell(`staff say that ${id} is ${kind}`);
      const statement = delayStatementSchema.parse(
        kind === 'resolved' ? { kind } : { kind, because: inThreeLanguages },
      );
      const work = (staff: Handlers<'staff'>) => say(staff, id, statement);
      if (dice.chance(0.7)) void pressAtOnce(id, work);
      else press(kind, work);
    },

    /** Says the last word about a delay; one that was never announced is left a draft. */
    close(id: SubjectId, kind: 'resolved' | 'withdrawn'): void {
      const delay = stores.delays.snapshot().delays[id];
      if (delay === undefined || delay.stage === 'resolved' || delay.stage === 'withdrawn') return;
      if (delay.stage === 'open') this.end(id, kind);
      else if (delay.draft?.stage !== 'editing')
        press('cancel', (staff) => staff.cancel({ id, revision: delay.revision, by: manager }));
    },

    /** Stops something, and mostly lets it go on after a while; what stays stopped is corrected, or waits for the end. */
    stop(id: SubjectId): void {
      const target: StopTarget = dice.chance(0.6)
        ? { scope: 'announcement', id }
        : dice.pick([{ scope: 'channel', id: 'email' }, { scope: 'channel', id: 'sms' }, { scope: 'everything' }]);
      tell(`staff stop ${stopIdOf(target)}`);
      const work = (staff: Handlers<'staff'>) => staff.stop(target, manager);
      if (dice.chance(0.7)) void pressAtOnce(id, work);
      else press('stop', work);
      if (dice.chance(0.6)) around.scheduler.after(dice.between(1, 180) * 60_000, () => this.lift(target));
    },

    lift(target: StopTarget): void {
      tell(`staff let ${stopIdOf(target)} go on`);
      press('lift', (staff) => staff.lift(target));
    },

    /** Lets everything go on, so that all comes to rest. */
    async liftAll(): Promise<void> {
      for (const stop of await stores.stops.standing()) this.lift(stop);
    },

    settleHeld(): void {
      const held = stores.messages.all().find(({ state, route }) => state === 'held' && route !== 'call');
      if (!held || held.route === 'call') return;
      const { noticeId, chunk, customerId, route } = held;
      const decision = dice.pick(['send-again', 'call'] as const);
      tell(`staff decide on the held ${route} of ${customerId}: ${decision}`);
      press('settle', (staff) => staff.settleHeld({ noticeId, chunk, customerId, route }, decision));
    },
  };
}
