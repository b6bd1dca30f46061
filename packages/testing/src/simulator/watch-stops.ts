import type { Stop, StopTarget } from '@kesher/domain/stop/stop';
import { freshnessMs } from './watch-contacts.ts';

/** What clocks may differ by between two processes. */
const clockSlackMs = 5_000;
type Pressed = { pressedMs: number; stop: Stop };
const nameOf = (target: StopTarget) => (target.scope === 'everything' ? target.scope : `${target.scope} ${target.id}`);

/** Remembers what people have stopped, and when a person decided on each notice, by what was stored and by nothing else. */
export function createStopWatch(nowMs: () => number) {
  const standing = new Map<string, Pressed>();
  const decidedMs = new Map<string, number>();

  return {
    pressed(stop: Stop): void {
      standing.set(nameOf(stop), { pressedMs: nowMs(), stop });
    },
    /**
     * A stop was lifted: by a person, or by the correction that has taken the place of what it held. Answers what is wrong
     * with that: only what a person decided after they had pressed may lift it.
     */
    lifted(target: StopTarget, by: 'a person' | 'a correction'): string | undefined {
      const pressed = standing.get(nameOf(target));
      standing.delete(nameOf(target));
      if (by === 'a person' || !pressed || target.scope !== 'announcement') return undefined;
      const decided = [...decidedMs].flatMap(([noticeId, ms]) => (noticeId.startsWith(`${target.id}.v`) ? ms : []));
      const lateEnough = decided.some((ms) => ms >= pressed.pressedMs - clockSlackMs);
      return lateEnough ? undefined : `${nameOf(target)} was lifted by what had been decided before it`;
    },
    /** A version went live; what Kesher says by itself was decided with what it repeats. */
    wentLive(noticeId: string, decided: { atMs: number } | { with: string | undefined }): void {
      const atMs = 'atMs' in decided ? decided.atMs : decidedMs.get(decided.with ?? '');
      decidedMs.set(noticeId, atMs ?? nowMs());
    },
    /** Why nothing of a notice may be claimed on this route from here on; undefined where it may. */
    forbids(noticeId: string, route: string, claimMs: number): string | undefined {
      for (const [name, { pressedMs, stop }] of standing) {
        if (claimMs - pressedMs <= freshnessMs) continue;
        const isMeant =
          stop.scope === 'everything' ||
          (stop.scope === 'channel' && stop.id === route) ||
          (stop.scope === 'announcement' &&
            noticeId.startsWith(`${stop.id}.v`) &&
            // Within what clocks may differ by, nobody can say which came first.
            (decidedMs.get(noticeId) ?? 0) < pressedMs - clockSlackMs);
        if (isMeant) return `${name} has been stopped for ${claimMs - pressedMs} ms`;
      }
      return undefined;
    },
  };
}
export type StopWatch = ReturnType<typeof createStopWatch>;
