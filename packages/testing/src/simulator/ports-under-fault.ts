import type { Process, Surroundings } from './process.ts';

/** What a caller sees when its request was refused for being one too many, after all the client's own tries. */
export class ThrottledError extends Error {
  override readonly name = 'ThrottledError';
}

/** What a caller sees when the answer to its request never came. */
export class AnswerLostError extends Error {
  override readonly name = 'AnswerLostError';
}

/** A call of a port by one process. `enter` is told when the process decides to call, before any time passes. */
type Watch = {
  enter(process: Process, point: string, args: readonly unknown[]): void;
  /** Told when a process begins to stand still, or to wait long for an answer: a good moment for anything else to happen. */
  standsStill(point: string, forMs: number): void;
};

type AnyPort = Record<string, unknown>;
type Call = (...args: unknown[]) => Promise<unknown>;

/** Methods that answer a list from an index, which is only eventually, and not in one piece, what the table says. */
const indexReads = new Set([
  'audience.due',
  'checkIns.due',
  'checkIns.visitsOf',
  'checkIns.worksOf',
  'delays.due',
  'messages.ofCustomer',
  'tasks.ofCustomer',
]);
/** Functions beside the port's calls that answer at once: they compute, and reach nothing. */
const computed = new Set(['fingerprintOf', 'tokenFor', 'snapshot', 'restore', 'all', 'visits']);
/** A port's own read that has the name of one of those. */
const reads = new Set(['protocols.all']);
/** Channels never throw and never repeat by themselves: what goes wrong there is an answer of theirs. */
const channels = new Set(['email.send', 'sms.send']);
const batches = new Set(['hints.chunks', 'hints.dueMessages']);
const longestFreezeMs = 3_600_000;

/**
 * The port as one process sees it: every call takes time before and after its effect, and at both moments the seed may
 * have something happen to it. Functions that answer at once (clocks, tokens) are not ports and are left alone.
 */
export function portUnderFault<Port extends object>(
  port: Port,
  of: { name: string; process: Process; around: Surroundings; watch: Watch; remembered: Map<string, unknown[]> },
): Port {
  const { process, around, watch, remembered } = of;
  const { faults, random } = around;

  async function call(point: string, effect: Call, args: unknown[]): Promise<unknown> {
    watch.enter(process, point, args);
    if (faults.strikes('killed-before', point)) process.kill(`before ${point}`);
    else if (faults.strikes('frozen', `${point} (before)`)) freeze(point, 'before');
    await wait(point, 'before');
    const isChannel = channels.has(point);
    if (!isChannel && faults.strikes('throttled', point)) throw new ThrottledError(point);
    const given = batches.has(point) && faults.strikes('part-of-batch', point) ? partOf(args) : args;
    let answer = await effect(...given);
    if (!isChannel && faults.strikes('repeated-by-client', point)) answer = await effect(...given);
    if (indexReads.has(point)) answer = ofIndex(point, args, answer);
    if (faults.strikes('killed-after', point)) process.kill(`after ${point}`);
    else if (faults.strikes('frozen', `${point} (after)`)) freeze(point, 'after');
    await wait(point, 'after');
    if (!isChannel && faults.strikes('answer-lost', point)) throw new AnswerLostError(point);
    return answer;
  }

  async function wait(point: string, when: 'before' | 'after'): Promise<void> {
    const forMs = latencyMs();
    if (forMs > 100) watch.standsStill(point, forMs);
    await process.park(`${point}:${when}`, forMs);
  }

  function freeze(point: string, when: 'before' | 'after'): void {
    const forMs = freezeMs();
    process.freeze(forMs, `${point}, ${when} it`);
    watch.standsStill(point, forMs);
  }

  function latencyMs(): number {
    const slow = random();
    if (slow < 0.002) return 200 + random() * 3_000;
    return (slow < 0.05 ? random() * 200 : random() * 12) * process.pace;
  }

  /** Mostly around a lease, sometimes far beyond: what matters lies at the edges. */
  function freezeMs(): number {
    const long = random();
    if (long < 0.5) return random() * (long < 0.25 ? 5_000 : 20_000);
    return long < 0.88 ? 60_000 + random() * 120_000 : random() * longestFreezeMs;
  }

  function partOf(args: unknown[]): unknown[] {
    return args.map((arg) => (Array.isArray(arg) ? arg.filter(() => random() < 0.5) : arg));
  }

  /** What some call of the same question got before, by whomever; or a part of that, mixed with a part of what is true. */
  function ofIndex(point: string, args: unknown[], answer: unknown): unknown {
    if (!faults.isOn('stale-read') && !faults.isOn('index-out-of-order')) return answer;
    // What is asked about may be an instant, which differs each time: the question is the same all the same.
    const about = String(args[0]);
    const key = about.endsWith('Z') ? point : `${point} ${about}`;
    const before = remembered.get(key) ?? [];
    remembered.set(key, [...before.slice(-3), structuredClone(answer)]);
    const older = before[Math.floor(random() * before.length)];
    if (older === undefined) return answer;
    if (faults.strikes('stale-read', point)) return structuredClone(older);
    if (faults.strikes('index-out-of-order', point)) return mixed(older as unknown[], answer as unknown[]);
    return answer;
  }

  /** Some entries are there already and some are still as they were, in no order: each finds its way into an index alone. */
  function mixed(older: readonly unknown[], newer: readonly unknown[]): unknown[] {
    const entries = new Map([...older, ...newer].map((entry) => [JSON.stringify(entry), entry]));
    const standing = new Set(older.map((entry) => JSON.stringify(entry)));
    const inBoth = newer.filter((entry) => standing.has(JSON.stringify(entry)));
    const seen = [...entries.values()].filter((entry) => inBoth.includes(entry) || random() < 0.5);
    return structuredClone(seen.map((entry) => ({ entry, place: random() })))
      .toSorted((left, right) => left.place - right.place)
      .map(({ entry }) => entry);
  }

  return Object.fromEntries(
    Object.entries(port as AnyPort).map(([method, effect]) => {
      const point = `${of.name}.${method}`;
      if (typeof effect !== 'function' || (computed.has(method) && !reads.has(point))) return [method, effect];
      return [method, (...args: unknown[]) => call(point, effect as Call, args)];
    }),
  ) as Port;
}
