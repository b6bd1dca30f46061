/** One place between two awaited calls: before or after the nth call of a port's operation, whoever makes it. */
export type KillPoint = { operation: string; when: 'before' | 'after'; nth: number };

let calls = 0;

/**
 * Ports that end this process at one point, as by `kill -9`: nothing after it runs, nothing is flushed. Everything of a
 * process counts together, so the nth call is the nth in the whole process.
 */
export function armed<Ports extends object>(ports: Ports, { operation, when, nth }: KillPoint): Ports {
  const [portName = '', method = ''] = operation.split('.');
  const port = (ports as Record<string, Record<string, unknown> | undefined>)[portName];
  const call = port?.[method];
  if (port === undefined || typeof call !== 'function') return ports;
  const lethal = async (...args: unknown[]): Promise<unknown> => {
    calls += 1;
    const isIt = calls === nth;
    if (isIt && when === 'before') die();
    const answer: unknown = await Reflect.apply(call, port, args);
    if (isIt) die();
    return answer;
  };
  return { ...ports, [portName]: { ...port, [method]: lethal } };
}

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // The signal has been sent and cannot be caught: nothing else of this process may happen meanwhile.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  throw new Error('killed');
}
