import { ports } from './ports-of-process.ts';

/** What each running import had done when this process last looked; an import that moved on is left to whoever runs it. */
const lastSeen = new Map<string, number>();

/** Every minute: asks again for imports that are unfinished and have not moved since the last look. */
export async function handler(): Promise<void> {
  const running = (await ports.imports.latest(50)).filter((job) => job.progress.state === 'running');
  for (const { id, progress } of running) {
    if (lastSeen.get(id) === progress.rowsDone) await ports.importHints.run(id);
    lastSeen.set(id, progress.rowsDone);
  }
}
