import { createHash } from 'node:crypto';
import type { Task } from '@kesher/domain/task/task';

/**
 * One key of an index takes about 1,000 writes a second, and a notice to half a million people whom no channel reaches
 * makes as many calls: with eight keys these are written in a minute. There may be more one day, never fewer, since rows
 * keep their key.
 */
const shardCount = 8;

/** Where work lies that comes one by one, and everything that was written before the queue was spread. */
const together = 'open';

/** What people ask for one at a time. Every other kind may come for a whole audience at once, and is spread. */
const oneByOne: ReadonlySet<string> = new Set<Task['work']['kind']>(['promise', 'erasure', 'export', 'shop-erasure']);

const spread = Array.from({ length: shardCount }, (_, shard) => `${together}#${shard}`);

/** The queue's key of an open task. */
export function queueKeyOf({ id, work }: Pick<Task, 'id' | 'work'>): string {
  if (oneByOne.has(work.kind)) return together;
  return `${together}#${createHash('sha256').update(id).digest().readUInt32BE() % shardCount}`;
}

/** The queue's keys under which the open tasks of a kind lie, or of all kinds. Their order never changes. */
export function queueKeysOf(kind: string | undefined): readonly string[] {
  return kind !== undefined && oneByOne.has(kind) ? [together] : [together, ...spread];
}
