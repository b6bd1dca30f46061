import { appendFile } from 'node:fs/promises';
import type { ScheduledEvent } from 'aws-lambda';

/** Leaves a line in a file each time that it is started. */
export async function handler(event: ScheduledEvent): Promise<void> {
  await appendFile(process.env['TOY_CLOCK_FILE'] ?? '', `${event.time}\n`);
}
