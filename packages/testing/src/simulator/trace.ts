/** One thing that happened, as a story tells it. */
export type Happening = { atMs: number; says: string; about?: string | undefined };

/** Everything that happened in a run: a hash of every step to compare two runs by, and the parts that a story tells. */
export type Trace = {
  /** Takes one step into the hash. */
  step(text: string): void;
  /** Tells something; `about` is the customer it concerns, or absent when it concerns everybody. */
  tell(atMs: number, says: string, about?: string): void;
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
    tell(atMs, says, about) {
      step(`${atMs} ${about ?? ''} ${says}`);
      happenings.push({ atMs, says, about });
    },
    hash: () => (low >>> 0).toString(16).padStart(8, '0') + (high >>> 0).toString(16).padStart(8, '0'),
    steps: () => steps,
    happenings: () => happenings,
  };
}

/** The last things that concern a customer, or everybody, in the order in which they happened: what led to a violation. */
export function storyOf(
  happenings: readonly Happening[],
  { about, startMs, limit }: { about?: string | undefined; startMs: number; limit: number },
): string[] {
  const relevant = happenings.filter((one) => about === undefined || one.about === undefined || one.about === about);
  return relevant.slice(-limit).map(({ atMs, says, about: whom }) => {
    return `${timeSince(startMs, atMs)}  ${whom === undefined ? '' : `${whom}: `}${says}`;
  });
}

/** `1d 02:03:04.567` since the start of the run. */
export function timeSince(startMs: number, atMs: number): string {
  const days = Math.floor((atMs - startMs) / 86_400_000);
  const clock = new Date(atMs - startMs - days * 86_400_000).toISOString().slice(11, 23);
  return days === 0 ? clock : `${days}d ${clock}`;
}
