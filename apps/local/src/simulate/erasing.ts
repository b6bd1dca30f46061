import type { CustomerId } from '@kesher/domain/ids';
import type { World } from './world.ts';

/** Admins who erase: a door that dies or fails answers nothing, and they ask again until it says that it is done. */
export function createErasing({ around, dice, hosts, watches }: World) {
  const isDone = new Map<CustomerId, boolean>();

  function press(id: CustomerId): void {
    hosts.erase.invoke(
      (erase) => erase(id),
      (how) => {
        if (how !== 'done') return;
        isDone.set(id, true);
        around.trace.tell({ atMs: around.scheduler.nowMs(), says: '— is erased', about: id });
      },
    );
    around.scheduler.after(dice.between(10_000, 300_000), () => {
      if (!isDone.get(id)) press(id);
    });
  }

  return {
    erase(id: CustomerId): void {
      if (isDone.has(id)) return;
      around.trace.tell({ atMs: around.scheduler.nowMs(), says: '— somebody begins to erase them', about: id });
      isDone.set(id, false);
      watches.forgotten.begun(id);
      press(id);
    },
    /** Everybody of whom it was said that they are erased. */
    done: (): CustomerId[] => [...isDone].flatMap(([id, done]) => (done ? [id] : [])),
  };
}
