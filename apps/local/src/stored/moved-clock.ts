const { Date: OwnDate } = globalThis;

/**
 * Makes this process believe that it is another time, which goes on from there; the functions read the process's clock.
 * Timers and the services' own thread keep the machine's time.
 */
export function moveClock(to: string): void {
  const offsetMs = OwnDate.parse(to) - OwnDate.now();
  const now = () => OwnDate.now() + offsetMs;
  globalThis.Date = new Proxy(OwnDate, {
    construct: (target, parameters: [], newTarget) =>
      parameters.length > 0 ? Reflect.construct(target, parameters, newTarget) : new target(now()),
    get: (target, property) => (property === 'now' ? now : Reflect.get(target, property)),
  });
}

/** Gives this process the machine's time back. */
export function restoreClock(): void {
  globalThis.Date = OwnDate;
}
