import type { FunctionSpec, Trigger } from '@kesher/adapters/lambda/function-spec';

/** A function of no app, to try the machine with. Its entry is `toys/<toy>.ts`. */
export function toyFunction(toy: string, startedBy: Trigger, timeoutSeconds = 5): FunctionSpec {
  return {
    name: `toy-${toy}`,
    entry: new URL(`./${toy}.ts`, import.meta.url),
    startedBy,
    reads: [],
    writes: [],
    sendsTo: [],
    channels: [],
    timeoutSeconds,
    bound: { by: 'one record', says: 'A toy of a test.' },
    memoryMb: 128,
    impact: 'Nobody suffers: it is a toy.',
  };
}
