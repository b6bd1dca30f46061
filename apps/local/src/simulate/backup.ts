import type { World } from './world.ts';

const kept = [
  'messages',
  'audience',
  'notices',
  'delays',
  'customers',
  'suppressions',
  'orders',
  'tasks',
  'links',
  'receipts',
] as const;
const hourMs = 3_600_000;

/** Ends every process at once and starts new ones, as a deploy does. */
export function deploy({ around, hosts }: World): void {
  around.trace.tell({ atMs: around.scheduler.nowMs(), says: '— everything is deployed anew' });
  for (const host of Object.values(hosts)) host.restart('by a deploy');
}

/** Keeps all tables as they are at an instant, and puts them back an hour later. What was sent meanwhile stays sent. */
export function restoreAnHourLater(world: World, atMs: number): void {
  const { around, hosts, stores, watches } = world;
  const { scheduler, trace, faults } = around;
  scheduler.at(atMs, () => {
    const backup = kept.map((name) => [name, stores[name].snapshot()] as const);
    trace.tell({ atMs: scheduler.nowMs(), says: '— a backup is taken' });
    scheduler.after(hourMs, () => {
      faults.count('backup-restored', 'everywhere');
      trace.tell({ atMs: scheduler.nowMs(), says: '— the backup of an hour ago is put back' });
      for (const host of Object.values(hosts)) host.restart('by the restore');
      for (const [name, state] of backup) stores[name].restore(state as never);
      watches.restored();
    });
  });
}
