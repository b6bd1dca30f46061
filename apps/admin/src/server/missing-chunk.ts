/** How Chromium, Firefox and Safari say that a part of the program is not there. */
const said = [
  /^Failed to fetch dynamically imported module/,
  /^error loading dynamically imported module/i,
  /^Importing a module script failed/,
];

/** Whether a part of the program could not be loaded: after a new version its file is not there any more. */
export function isMissingChunk(thrown: unknown): boolean {
  return thrown instanceof Error && said.some((one) => one.test(thrown.message));
}

const restMs = 10 * 60_000;

/** Whether to load the page anew by itself. Not again soon after: if that did not help, a person decides. */
export function mayReload(reloadedAt: string | null, nowMs: number): boolean {
  const before = Number(reloadedAt ?? Number.NaN);
  return !(Math.abs(nowMs - before) < restMs);
}
