/** What the simulator does to a call of a port. */
export const callFaults = [
  /** The process dies before the effect. */
  'killed-before',
  /** The process dies after the effect and before anything else. */
  'killed-after',
  /** The process stands still for up to an hour and then goes on as if nothing had been. */
  'frozen',
  /** The effect happened, and the answer never came: the call throws. */
  'answer-lost',
  /** The client repeated the request by itself after a lost answer: the effect is asked for twice, the second answer counts. */
  'repeated-by-client',
  /** Refused before any effect: too many requests. */
  'throttled',
  /** An index answers what was true a while ago. */
  'stale-read',
  /** An index answers in no order, with some entries that are not true any more and without some that are new. */
  'index-out-of-order',
  /** Of a batch only a part was taken, and nobody says so. */
  'part-of-batch',
] as const;

/** What happens to what waits on a queue. */
export const queueFaults = [
  'hint-lost',
  'hint-repeated',
  'hint-hours-late',
  'hint-reordered',
  /** Somebody puts the dead letters, or old copies, back on their queue up to a day later. */
  'hint-redriven',
  'sweep-missed',
] as const;

/** What a channel does with one send. */
export const channelFaults = [
  'channel-took-it-and-reset',
  'channel-reset-before-taking',
  'channel-hung',
  'channel-throttled',
  'channel-unavailable',
  'channel-quota-spent',
  'channel-paused',
  'channel-refused',
  /** The channel takes it, and then reports that it never sends to this address. */
  'channel-address-suppressed',
] as const;

/** What happens to the events that a channel sends back. */
export const eventFaults = [
  'event-lost',
  'event-five-fold',
  'event-days-late',
  'event-reordered',
  'event-of-unknown-kind',
  'event-path-down',
  /** An out-of-office reply after the delivery: SES reports a transient bounce. */
  'bounce-after-delivery',
] as const;

/** What is odd about the world itself. */
export const worldFaults = [
  'clock-skewed',
  /** A process is slow all along, so that others go on with a newer truth while it still works on an older one. */
  'process-slow',
  'deployed-in-mid-run',
  'backup-restored',
  'clocks-changed-at-night',
] as const;

/** What people do at the worst moment: counted with the await point that it was done at. */
export const acts = [
  'triggered-twice',
  'two-delays-for-the-same-people',
  'revised',
  'withdrawn',
  'resolved',
  'stopped',
  'held-message-settled',
  'opted-out',
  'unsubscribed',
  'calls-refused',
  'phone-changed',
  'email-changed',
  'erased',
  'order-changed',
  'option-chosen',
  'customer-unreadable',
  'order-line-unreadable',
  'message-unreadable',
  'chunk-unreadable',
  'notice-unreadable',
  'delay-unreadable',
  'task-unreadable',
  'settings-unreadable',
  'stop-unreadable',
] as const;

/** What people do at the clinic, and what happens to its works: counted by the run itself. No run is dealt them, so the others stay as they are. */
export const actsOfClinic = [
  'work-told-twice',
  'work-told-out-of-order',
  'work-told-otherwise',
  'work-cancelled',
  'care-decided',
  'work-entered-in-error',
  'work-finished-again',
  'person-gone',
  'answer-given-twice',
  'answer-changed',
  'answer-while-rung',
  'danger-written',
  'call-claimed-by-two',
  'call-left',
  'flag-left',
  'acknowledged-unasked',
  'member-away',
  'work-damaged',
] as const;

export const faultKinds = [
  ...callFaults,
  ...queueFaults,
  ...channelFaults,
  ...eventFaults,
  ...worldFaults,
  ...acts,
] as const;
export type FaultKind = (typeof faultKinds)[number] | (typeof actsOfClinic)[number];

/** Faults of what is not ours: they strike once a message or an event, not once a call, so they strike more often. */
const outside = new Set<FaultKind>([...queueFaults, ...channelFaults, ...eventFaults, ...worldFaults]);

export type FaultPlan = {
  /** Whether this fault strikes here and now; counts it if so. */
  strikes(kind: FaultKind, point: string): boolean;
  /** Whether this run may meet this fault at all. */
  isOn(kind: FaultKind): boolean;
  /** Counts a fault that the run itself brings about. */
  count(kind: FaultKind, point: string): void;
  /** From now on nothing strikes. */
  stop(): void;
  isOver(): boolean;
  counts(): ReadonlyMap<FaultKind, number>;
  /** Every `fault × await point` that was struck. */
  pairs(): ReadonlySet<string>;
};

/**
 * The faults of one run. Each run knows about half of the kinds, and at each point a kind strikes seldom or very often:
 * runs that differ in what they suffer reach further than runs that all suffer a little of everything.
 */
export function createFaultPlan(random: () => number, known: readonly FaultKind[] = faultKinds): FaultPlan {
  const counts = new Map<FaultKind, number>();
  const pairs = new Set<string>();
  const rates = new Map<string, number>();
  const quiet = random() < 0.03;
  const on = new Set<FaultKind>(known.filter(() => random() < 0.4 && !quiet));
  const usual = 0.001 + 0.012 * random() ** 2;
  let stopped = false;

  function rateAt(kind: FaultKind, point: string): number {
    const key = `${kind} × ${point}`;
    const known = rates.get(key);
    if (known !== undefined) return known;
    const often = random();
    const rate = outside.has(kind) ? 0.05 + 0.4 * often ** 3 : often < 0.03 ? 0.3 : often < 0.12 ? 10 * usual : usual;
    rates.set(key, rate);
    return rate;
  }

  function count(kind: FaultKind, point: string): void {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    pairs.add(`${kind} × ${point}`);
  }

  return {
    count,
    strikes(kind, point) {
      if (stopped || !on.has(kind) || random() >= rateAt(kind, point)) return false;
      count(kind, point);
      return true;
    },
    isOn: (kind) => !stopped && on.has(kind),
    stop() {
      stopped = true;
    },
    isOver: () => stopped,
    counts: () => counts,
    pairs: () => pairs,
  };
}
