import type { Surroundings } from '@kesher/testing/simulator/process';
import type { Dice } from './dice.ts';

/**
 * Things that happen at some time, or at some await point: just before a call of a port is made, or while a process
 * stands still in one, so that they fall between any two steps of whatever is under way.
 */
export function createMoments({ scheduler }: Surroundings, dice: Dice) {
  const waiting = new Set<Act>();
  const eagerness = dice.pick([0, 0.004, 0.01, 0.03, 0.1]);
  return {
    add(act: Act, latestMs: number): void {
      const once = (point: string) => {
        if (waiting.delete(once)) act(point);
      };
      waiting.add(once);
      scheduler.at(latestMs, () => once('its own time'));
    },
    /** A call is about to be made, or its process stands still in it for so long. */
    at(point: string, frozenForMs: number): void {
      if (waiting.size === 0) return;
      const chance = delicacyOf(point) * (frozenForMs > 0 ? 0.1 : eagerness);
      if (!dice.chance(chance)) return;
      const act = [...waiting][Math.floor(dice.number() * waiting.size)];
      if (act) scheduler.after(dice.between(0, frozenForMs > 0 ? Math.min(frozenForMs, 3_000) : 10), () => act(point));
    },
  };
}
/** Something that happens, at the await point that it happens at. */
export type Act = (point: string) => void;
export type Moments = ReturnType<typeof createMoments>;

/** Most can be spoilt around sending and visiting, and most of all while a part of an audience has no messages yet. */
function delicacyOf(point: string): number {
  if (point === 'audience.plan' || point === 'audience.schedule') return 8;
  return /^(messages|truth|customers|suppressions|email|sms)\./.test(point) ? 3 : 1;
}
