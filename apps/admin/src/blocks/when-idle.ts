/** At the latest, for tabs in the background, which are hardly ever idle. */
const latestMs = 1500;

/**
 * Loads a part of a page once the browser has nothing more pressing to do: what is read first is on the screen by then, and
 * this takes no bandwidth and no time from it. Safari does not say when it is idle; there it waits a moment.
 */
export async function whenIdle<Part>(load: () => Promise<Part>): Promise<Part> {
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: latestMs });
    else setTimeout(resolve, 200);
  });
  return load();
}
