import { statementsOf, typedWorkSchema } from '@kesher/check-ins/works/typed-work';
import { instantFromMs } from '@kesher/domain/instant';
import type { World } from '../world.ts';
import { kindsOfWork } from './protocols.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;

/** A work as the clinic's own system knows it, and the last word about it. */
export type Work = {
  id: string;
  customerId: string;
  kind: (typeof kindsOfWork)[number];
  endedMs: number;
  status: 'finished' | 'cancelled' | 'entered-in-error';
  gone: boolean;
};

/** The clinic's other system: it tells works, again and in the wrong order, corrects them, and asks again where no answer came. */
export function createOtherSystem({ dice, around, hosts }: World) {
  const { scheduler, trace, faults } = around;
  const works = new Map<string, Work>();
  /** What has been told and not been taken yet. */
  let underWay = 0;
  let lastMs = 0;

  function personOf(work: Work) {
    const number = Number(work.customerId.split('-')[1]);
    return {
      name: `Person ${number}`,
      ...(number % 7 !== 0 && { phone: `+97252555010${number}` }),
      ...(number % 3 === 0 && { email: `${number % 6 === 0 ? 'gone' : 'person'}${number}@example.com` }),
      language: (['he', 'ar', 'en'] as const)[number % 3],
      ...(work.gone && { gone: 'deceased' as const }),
    };
  }

  function statement(work: Work) {
    // No two words about one work have one date: what stands is never a matter of their text.
    lastMs = Math.max(lastMs + 1, Math.round(scheduler.nowMs()));
    return typedWorkSchema.parse({
      id: work.id.slice('work:'.length),
      customerId: work.customerId,
      person: personOf(work),
      kind: work.kind,
      endedAt: instantFromMs(work.endedMs),
      status: work.status,
      statedAt: instantFromMs(lastMs),
    });
  }

  function send(told: ReturnType<typeof statement>[]): void {
    underWay += 1;
    let isTaken = false;
    /** It was told to send it again once the row is mended. */
    let isRefused = false;
    const attempt = (): void => {
      if (isTaken) return;
      hosts.works.invoke(
        async (enter) => {
          const { works: answered } = await enter(told.flatMap(statementsOf));
          isRefused = answered.some(({ plan }) => plan.kind === 'refused' && plan.code === 'row-unreadable');
        },
        (how) => {
          if (how !== 'done' || isTaken || isRefused) return;
          isTaken = true;
          underWay -= 1;
        },
      );
      scheduler.after(dice.between(35_000, 120_000), attempt);
    };
    attempt();
  }

  const tell = (text: string, { customerId }: Work) =>
    trace.tell({ atMs: scheduler.nowMs(), says: `— the other system ${text}`, about: customerId });

  function say(work: Work): void {
    tell(`says that ${work.id}, ${work.kind}, is ${work.status}${work.gone ? ', of somebody who has died' : ''}`, work);
    const told = statement(work);
    send([told]);
    if (!dice.chance(0.25)) return;
    faults.count('work-told-twice', 'works');
    scheduler.after(dice.between(0, 90) * minuteMs, () => send([told]));
  }

  /** It ended a little earlier than it was said: mostly its person has been asked by then. */
  function correct(id: string): void {
    const work = works.get(id);
    if (!work || work.gone || work.status !== 'finished') return;
    faults.count('work-told-otherwise', 'works');
    const corrected = { ...work, endedMs: work.endedMs - dice.between(1, 30) * minuteMs };
    works.set(id, corrected);
    say(corrected);
  }

  const anyWork = () => dice.pick([...works.values()].filter(({ gone }) => !gone));

  return {
    works,
    isDone: () => underWay === 0,

    /** A work that has just ended, of a person of a handful. */
    finish(number: number, people: number): void {
      const endedMs = scheduler.nowMs() - dice.between(1, 90) * minuteMs;
      const customerId = `C-${Math.ceil(dice.between(0.01, people))}`;
      // Nothing is done for somebody who has died.
      if ([...works.values()].some((work) => work.gone && work.customerId === customerId)) return;
      const work: Work = {
        id: `work:${number}`,
        customerId,
        kind: dice.pick(kindsOfWork),
        endedMs,
        status: 'finished',
        gone: false,
      };
      works.set(work.id, work);
      say(work);
      if (dice.chance(0.25)) scheduler.after(dice.between(1, 30) * hourMs, () => correct(work.id));
    },

    /** It was a mistake: mostly while something of it is under way. */
    takeBack(status: 'cancelled' | 'entered-in-error'): void {
      const work = anyWork();
      if (!work) return;
      const corrected = { ...work, status };
      const older = statement(work);
      works.set(work.id, corrected);
      say(corrected);
      if (!dice.chance(0.3)) return;
      faults.count('work-told-out-of-order', 'works');
      scheduler.after(dice.between(0, 60) * minuteMs, () => send([older]));
    },

    /** It was right after all. */
    finishAgain(): void {
      const work = [...works.values()].find(({ status, gone, endedMs }) => {
        return status !== 'finished' && !gone && scheduler.nowMs() - endedMs < 20 * hourMs;
      });
      if (!work) return;
      faults.count('work-finished-again', 'works');
      const again: Work = { ...work, status: 'finished' };
      works.set(work.id, again);
      say(again);
    },

    /** Its person has died; whatever is told of them from then on says so. */
    personGone(): void {
      const work = anyWork();
      if (!work) return;
      for (const other of works.values())
        if (other.customerId === work.customerId) works.set(other.id, { ...other, gone: true });
      const last = works.get(work.id);
      if (last) say(last);
    },
  };
}
export type OtherSystem = ReturnType<typeof createOtherSystem>;
