/** One thing that happened, as a story tells it. */
export type Happening = {
  atMs: number;
  says: string;
  /** The customer it concerns; absent when it concerns everybody. */
  about?: string | undefined;
  /** The process that did it, or to which it happened. */
  process?: string | undefined;
};

/** Everything that happened in a run: a hash of every step to compare two runs by, and the parts that a story tells. */
export type Trace = {
  /** Takes one step into the hash. */
  step(text: string): void;
  tell(happening: Happening): void;
  hash(): string;
  steps(): number;
  happenings(): readonly Happening[];
};

export function createTrace(): Trace {
  const happenings: Happening[] = [];
  // FNV-1a in two halves: fast, and far too wide for two different runs to agree by accident.
  let low = 0x811c9dc5;
  let high = 0x01000193;
  let steps = 0;
  const step = (text: string) => {
    steps += 1;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code ^ (low >>> 13), 0x5bd1e995);
    }
  };
  return {
    step,
    tell(happening) {
      step(`${happening.atMs} ${happening.about ?? ''} ${happening.says}`);
      happenings.push(happening);
    },
    hash: () => (low >>> 0).toString(16).padStart(8, '0') + (high >>> 0).toString(16).padStart(8, '0'),
    steps: () => steps,
    happenings: () => happenings,
  };
}

/**
 * The last things that concern a customer, or everybody, in the order in which they happened: what led to a violation.
 * What happened to a process is told only if that process ever touched what the story is about.
 */
export function storyOf(
  happenings: readonly Happening[],
  { about, startMs, limit }: { about?: string | undefined; startMs: number; limit: number },
): string[] {
  const own = happenings.filter((one) => about === undefined || one.about === about);
  const processes = new Set(own.map(({ process }) => process));
  const relevant = happenings.filter((one) => {
    if (about === undefined) return true;
    if (one.about !== undefined) return one.about === about;
    return one.process === undefined || processes.has(one.process);
  });
  return relevant.slice(-limit).map(({ atMs, says, about: whom, process }) => {
    const subject = whom ?? process;
    const by = whom !== undefined && process !== undefined ? `, by ${process}` : '';
    return `${timeSince(startMs, atMs)}  ${subject === undefined ? '' : `${subject}: `}${says}${by}`;
  });
}

/** `1d 02:03:04.567` since the start of the run. */
export function timeSince(startMs: number, atMs: number): string {
  const days = Math.floor((atMs - startMs) / 86_400_000);
  const clock = new Date(atMs - startMs - days * 86_400_000).toISOString().slice(11, 23);
  return days === 0 ? clock : `${days}d ${clock}`;
}
