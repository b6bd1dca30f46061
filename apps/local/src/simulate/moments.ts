import type { Surroundings } from '@kesher/testing/simulator/process';
import type { Dice } from './dice.ts';

/** Something that happens, at the await point that it happens at. */
export type Act = (point: string) => void;
type Waiting = { act: Act; bound?: { point: string; calls: number } | undefined };

/** While a part of an audience has no messages yet, nobody can see in its rows whom an older truth may still reach. */
const spreading = [
  'audience.putChunk',
  'audience.advanceFreeze',
  'audience.plan',
  'links.put',
  'messages.create',
  'audience.schedule',
  'hints.dueMessages',
];
/** Where most can be spoilt: around planning, taking back, claiming and sending; three times as often while an audience spreads. */
export const momentsOfShop: readonly string[] = [
  ...[spreading, spreading, spreading].flat(),
  'notices.put',
  'messages.getMany',
  'customers.getMany',
  'suppressions.suppressed',
  'truth.currentNoticeId',
  'messages.claim',
  'email.send',
  'sms.send',
  'messages.change',
  'messages.ofChunk',
  'delays.update',
];

/** Around every row that two may write at once, and what follows from it. */
export const momentsOfClinic: readonly string[] = [
  'checkIns.work',
  'checkIns.putWork',
  'checkIns.putPerson',
  'checkIns.worksOf',
  'tasks.getMany',
  'tasks.create',
  'tasks.update',
  'alerts.create',
  'alerts.begin',
  'notices.put',
  'audience.putChunk',
  'messages.create',
  'messages.claim',
  'email.send',
  'sms.send',
];

/**
 * Things that happen at some time, or at some await point: just before a call of a port is made, or while a process
 * stands still in one, so that they fall between any two steps of whatever is under way. Half of them wait for the nth
 * call at one point, so that rare interleavings are tried as often as common ones.
 */
export function createMoments({ scheduler }: Surroundings, dice: Dice, points: readonly string[]) {
  const waiting = new Set<Waiting>();
  let truthReadAtMs = Number.NEGATIVE_INFINITY;
  const eagerness = dice.pick([0, 0.004, 0.01, 0.03, 0.1]);

  function happen(one: Waiting, point: string, withinMs: number): void {
    scheduler.after(dice.between(0, withinMs), () => {
      if (waiting.delete(one)) one.act(point);
    });
  }

  return {
    add(act: Act, latestMs: number): void {
      const bound = dice.chance(0.5)
        ? { point: dice.pick(points), calls: Math.ceil(dice.number() ** 2 * 12) }
        : undefined;
      const one: Waiting = { act, bound };
      waiting.add(one);
      scheduler.at(latestMs, () => {
        if (waiting.delete(one)) act('its own time');
      });
    },
    /** A call is about to be made, or its process stands still in it for so long. */
    at(point: string, stillForMs: number): void {
      if (point === 'truth.currentNoticeId') truthReadAtMs = scheduler.nowMs();
      if (waiting.size === 0) return;
      for (const one of waiting) {
        if (stillForMs > 0 || one.bound?.point !== point) continue;
        one.bound.calls -= 1;
        if (one.bound.calls === 0) happen(one, point, 10);
      }
      const isSending = scheduler.nowMs() - truthReadAtMs < 1_000;
      const chance = delicacyOf(point, isSending) * (stillForMs > 0 ? 0.1 : eagerness);
      if (!dice.chance(chance)) return;
      const one = [...waiting][Math.floor(dice.number() * waiting.size)];
      if (one) happen(one, point, stillForMs > 0 ? Math.min(stillForMs, 3_000) : 10);
    },
  };
}
export type Moments = ReturnType<typeof createMoments>;

/**
 * Most can be spoilt around sending and visiting, and most of all while a part of an audience has no messages yet and
 * another is being sent to, by whoever has just read what is true.
 */
function delicacyOf(point: string, isSending: boolean): number {
  if (isSending && spreading.includes(point)) return 25;
  if (point === 'audience.plan' || point === 'audience.schedule') return 8;
  return /^(messages|truth|customers|suppressions|email|sms)\./.test(point) ? 3 : 1;
}
