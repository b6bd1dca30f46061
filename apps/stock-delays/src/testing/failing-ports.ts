/** What a call of a port throws when the process is to die there. */
export class Crash extends Error {}

/**
 * The same ports, of which the nth call never happens: all that was written before it stands, as when a process dies
 * between two awaits. `calls` counts them, so that a test knows how many places there are to die at.
 */
export function dieAtCall<Ports extends object>(ports: Ports, nth: number): { ports: Ports; calls: () => number } {
  let calls = 0;
  const wrap = <Store extends object>(store: Store): Store =>
    new Proxy(store, {
      get(target, name, receiver) {
        const member: unknown = Reflect.get(target, name, receiver);
        if (typeof member !== 'function') return member;
        return async (...given: unknown[]): Promise<unknown> => {
          calls += 1;
          if (calls === nth) throw new Crash();
          return Reflect.apply(member, target, given);
        };
      },
    });
  const wrapped = Object.entries(ports).map(([name, port]: [string, unknown]) => [
    name,
    // The jobs are values: to ask them is no call at which a process waits.
    typeof port === 'object' && port !== null && name !== 'jobs' ? wrap(port) : port,
  ]);
  return { ports: Object.fromEntries(wrapped) as Ports, calls: () => calls };
}

/** Keeps what some stores hold now; the answer puts it back, as often as wanted. */
export function keep(...stores: readonly { snapshot(): unknown; restore(state: never): void }[]): () => void {
  const kept = stores.map((store) => ({ store, state: store.snapshot() }));
  return () => {
    for (const { store, state } of kept) store.restore(state as never);
  };
}
