import { minuteMs } from '../instant.ts';
import { zoneClockOf } from './zone-clock.ts';

/** A change of a country's clocks that was decided late, so that older zone data does not know it. */
export type ZoneChange = {
  timeZone: string;
  /** The day from which older data is wrong. */
  since: string;
  /** A moment at which old and new data differ, and what is right then. */
  at: string;
  offsetMinutes: number;
};

/** Changes that zone data of 2026c knows. Where another one comes, add it here: a fact, never a version. */
export const lateZoneChanges: readonly ZoneChange[] = [
  // Morocco went back to UTC for good.
  { timeZone: 'Africa/Casablanca', since: '2026-09-20', at: '2026-10-01T12:00:00Z', offsetMinutes: 0 },
  { timeZone: 'Africa/El_Aaiun', since: '2026-09-20', at: '2026-10-01T12:00:00Z', offsetMinutes: 0 },
  // British Columbia and Alberta keep their summer time for good.
  { timeZone: 'America/Vancouver', since: '2026-11-01', at: '2026-12-01T12:00:00Z', offsetMinutes: -420 },
  { timeZone: 'America/Edmonton', since: '2026-11-01', at: '2026-12-01T12:00:00Z', offsetMinutes: -360 },
];

/** How many minutes a zone is ahead of UTC at a moment, as this runtime knows it; undefined for a zone that it does not know. */
export type OffsetAt = (timeZone: string, at: string) => number | undefined;

/** The same clocks that decide when somebody may be written to. */
export const offsetOfRuntime: OffsetAt = (timeZone, at) => {
  const clock = zoneClockOf(timeZone);
  return clock && clock.spanAt(Date.parse(at)).offsetMs / minuteMs;
};

/** The changes that this runtime's zone data does not know: there, people would be told an hour too early or too late. */
export function unknownZoneChanges(
  offsetAt: OffsetAt = offsetOfRuntime,
  changes: readonly ZoneChange[] = lateZoneChanges,
): readonly ZoneChange[] {
  return changes.filter(({ timeZone, at, offsetMinutes }) => offsetAt(timeZone, at) !== offsetMinutes);
}

/** What a person who runs Kesher is told, with the remedy; undefined where nothing is wrong. */
export function oldZoneDataWarning(unknown: readonly ZoneChange[]): string | undefined {
  if (unknown.length === 0) return undefined;
  const which = unknown.map(({ timeZone, since }) => `${timeZone} (since ${since})`).join(', ');
  return `the time zone data of this Node is old and wrong for ${which}: people there are reached at a wrong hour. Update Node.`;
}
