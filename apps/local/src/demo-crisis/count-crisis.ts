/** One version of a bulletin, as it was told. */
export type ToldBulletin = {
  id: string;
  kind: string;
  phase: string;
  audience: number;
  outcomes: Record<string, number>;
  duplicates: number;
  /** From when it became the truth, in seconds; null where none of it happened. */
  pageSeconds: number | null;
  firstSendSeconds: number | null;
  lastSendSeconds: number | null;
};

export type CrisisCounts = { closed: boolean; bulletins: readonly ToldBulletin[] };

const count = (outcomes: Record<string, number>, ...names: string[]) =>
  names.reduce((sum, name) => sum + (outcomes[name] ?? 0), 0);

/** Who was told that something is closed, who was told that it is open again, and who of them was not. */
export function releasedOf({ bulletins }: CrisisCounts): { told: number; released: number; exceptions: number } {
  const releases = bulletins.filter(({ kind }) => kind === 'released');
  const toldOf = (id: string) => {
    const subject = id.slice(0, id.lastIndexOf('.v'));
    const versions = bulletins.filter((one) => one.kind !== 'released' && one.id.startsWith(`${subject}.v`));
    return Math.max(0, ...versions.map(({ outcomes }) => count(outcomes, 'told', 'unknown')));
  };
  const told = releases.reduce((sum, { id }) => sum + toldOf(id), 0);
  const released = releases.reduce((sum, { outcomes }) => sum + count(outcomes, 'told', 'unknown'), 0);
  const exceptions = releases.reduce(
    (sum, { audience, outcomes }) => sum + audience - count(outcomes, 'told', 'unknown'),
    0,
  );
  return { told, released, exceptions };
}

/** Whether all of it adds up: each ledger, nobody told twice, whoever was told was released or is named, and it is closed. */
export function crisisAddsUp(counts: CrisisCounts): boolean {
  const ledgersClose = counts.bulletins.every(
    ({ audience, outcomes, duplicates, pageSeconds }) =>
      audience === Object.values(outcomes).reduce((sum, each) => sum + each, 0) &&
      duplicates === 0 &&
      pageSeconds !== null,
  );
  const { told, released, exceptions } = releasedOf(counts);
  return counts.closed && ledgersClose && told === released + exceptions;
}

/** The same as lines for people. */
export function crisisReport(counts: CrisisCounts): string {
  const lines = counts.bulletins.map(
    ({ id, kind, audience, outcomes, firstSendSeconds, lastSendSeconds }) =>
      `${id}  ${kind}: ${audience} concerned, ${count(outcomes, 'told')} told, first after ${firstSendSeconds} s, last after ${lastSendSeconds} s`,
  );
  const { told, released, exceptions } = releasedOf(counts);
  const verdict = crisisAddsUp(counts) ? 'It adds up.' : 'It does not add up.';
  return [...lines, `told ${told}, released ${released}, named exceptions ${exceptions}`, verdict].join('\n');
}
