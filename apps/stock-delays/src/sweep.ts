import { ports } from './ports-of-process.ts';

/** Every minute: hints at each delay whose time has come, whatever was meant to come for it before. */
export async function handler(): Promise<{ woken: number }> {
  const due = await ports.delays.due(ports.clock(), 500);
  for (const id of due) await ports.hints.delay(id, 0);
  return { woken: due.length };
}
