import { type Clock, type Instant, minuteMs, secondMs, toMs } from '@kesher/domain/instant';
import { keptUntil, type ReadRetention, type RetainedKind, type Retention } from '@kesher/domain/retention/retention';
import { retentionSchema } from '@kesher/domain/retention/wanted-retention';
import { settingsKey } from './settings-key.ts';
import type { Table } from './table.ts';

/** A changed period holds within a minute: no row has to wait for the settings to be written. */
const rememberedMs = minuteMs;

/**
 * What the owner has changed about how long things are kept, for whatever writes when a row goes. Where the settings cannot
 * be read, or were never saved, what holds anyway does.
 */
export function createRetention(office: Table, clock: Clock): ReadRetention {
  let known: { atMs: number; retention: Promise<Retention> } | undefined;
  return async () => {
    const atMs = toMs(clock());
    if (known === undefined || atMs - known.atMs >= rememberedMs) {
      const retention = read(office);
      known = { atMs, retention };
      // A failure is nobody's answer for a minute.
      retention.catch(() => {
        known = undefined;
      });
    }
    return known.retention;
  };
}

async function read(office: Table): Promise<Retention> {
  const item = await office.get(settingsKey);
  return retentionSchema.safeParse(item?.['retention']).data ?? {};
}

/** DynamoDB's time to live: when a row goes whose clock started at an instant, in seconds of the epoch. */
export function expiryOf(kind: RetainedKind, from: Instant, retention: Retention): number {
  return Math.ceil(toMs(keptUntil(kind, from, retention)) / secondMs);
}
