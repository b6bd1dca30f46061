import { AsyncLocalStorage } from 'node:async_hooks';
import type { TableName } from '../dynamodb/tables.ts';
import type { QueueName } from '../sqs/queues.ts';
import type { FunctionSpec } from './function-spec.ts';

type Rights = Pick<FunctionSpec, 'name' | 'reads' | 'writes' | 'sendsTo' | 'publicFiles'>;

const running = new AsyncLocalStorage<Rights>();

/**
 * Runs a function with the rights of its manifest and no others. On AWS its role does that, and nobody calls this; on one
 * machine all functions share a process, and a right that a manifest lacks must fail there, before it fails on AWS.
 */
export function withRightsOf<Answer>(rights: Rights, work: () => Answer): Answer {
  return running.run(rights, work);
}

/** Runs what is done for several callers in one go, each of whom was asked for their right before. */
export function forAllCallers<Answer>(work: () => Answer): Answer {
  return running.exit(work);
}

/** Throws if the function that runs may not read or write this table, send to this queue, or touch the public page. */
export function requireRight(
  right: { to: 'reads' | 'writes'; table: TableName } | { to: 'sendsTo'; queue: QueueName } | { to: 'publicFiles' },
): void {
  const rights = running.getStore();
  if (!rights) return;
  if (right.to === 'publicFiles') {
    if (rights.publicFiles) return;
    throw new Error(`${rights.name} may not do this: its line in functions.ts does not ask for publicFiles.`);
  }
  const [allowed, thing]: [readonly string[], string] =
    right.to === 'sendsTo' ? [rights.sendsTo, right.queue] : [rights[right.to], right.table];
  if (allowed.includes(thing)) return;
  throw new Error(
    `${rights.name} may not do this: its line in functions.ts does not name "${thing}" under ${right.to}.`,
  );
}
