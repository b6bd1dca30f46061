/** How often somebody else may be faster before a request gives up; each time the row is read anew. */
const mostTries = 8;

/** Somebody else wrote the same row each time. What was sent can be sent again. */
export class BusyRowError extends Error {
  override readonly name = 'BusyRowError';
  readonly code = 'busy-row';
  readonly retryable = true;
}

/** Tries a conditional write, each time on the row as it is then. Throws when it was stale every time. */
export async function untilStored(write: () => Promise<'stored' | 'stale'>): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) if ((await write()) === 'stored') return;
  throw new BusyRowError('others were faster each time');
}
