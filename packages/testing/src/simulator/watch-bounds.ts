import type { Process } from './process.ts';
import type { Report } from './report.ts';

/** Reads that answer a page of an audience, or of what became of it. */
const pageReads = new Set(['messages.ofChunk', 'orders.affected']);

type Invocation = { process: Process; pages: number; read: Map<string, number> };

/**
 * Counts the pages of an audience that each invocation reads, and holds them against what its manifest declares: in all,
 * or since it last looked whether there is time for more. What nothing bounds works on ten people and ends at ten million.
 */
export function createBoundWatch({ violated }: Pick<Report, 'violated'>) {
  const running = new Map<string, Invocation>();

  return {
    /** A process begins with an invocation, which may read so many pages by each port. */
    begins(process: Process, pages: number): void {
      running.set(process.name, { process, pages, read: new Map() });
    },
    /** The invocation asks whether there is time for more: from here on it counts anew. */
    asks({ name }: Process): void {
      running.get(name)?.read.clear();
    },
    calls({ name }: Process, point: string, [list]: readonly unknown[]): void {
      const invocation = running.get(name);
      if (!invocation || !pageReads.has(point)) return;
      const key = `${point} ${String(list)}`;
      const count = (invocation.read.get(key) ?? 0) + 1;
      invocation.read.set(key, count);
      if (count > invocation.pages)
        violated('bound', `${name} reads page ${count} by ${point}, and its manifest allows ${invocation.pages}`, name);
    },
  };
}
