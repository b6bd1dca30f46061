import { describe, expect, it } from 'vitest';
import { lateZoneChanges, offsetOfRuntime, oldZoneDataWarning, unknownZoneChanges } from './zone-data.ts';

/** What data from before the summer of 2026 said. */
const before: Record<string, number> = {
  'Africa/Casablanca': 60,
  'Africa/El_Aaiun': 60,
  'America/Vancouver': -480,
  'America/Edmonton': -420,
};

describe('the zone data of a runtime', () => {
  it('knows all changes in the one that Kesher brings', () => {
    expect(unknownZoneChanges()).toEqual([]);
    expect(oldZoneDataWarning(unknownZoneChanges())).toBeUndefined();
  });

  it('is old when it says what was true before', () => {
    const unknown = unknownZoneChanges((timeZone) => before[timeZone]);
    expect(unknown).toEqual(lateZoneChanges);
    expect(oldZoneDataWarning(unknown)).toContain('Africa/Casablanca (since 2026-09-20)');
    expect(oldZoneDataWarning(unknown)).toContain('Update Node.');
  });

  it('is old for the one zone alone that it has wrong', () => {
    const unknown = unknownZoneChanges((timeZone, at) =>
      timeZone === 'Africa/Casablanca' ? 60 : offsetOfRuntime(timeZone, at),
    );
    expect(unknown.map(({ timeZone }) => timeZone)).toEqual(['Africa/Casablanca']);
  });

  it('is old when it does not know a zone at all', () => {
    const changes = [{ timeZone: 'Mars/Base', since: '2030-01-01', at: '2030-01-01T00:00:00Z', offsetMinutes: 0 }];
    expect(unknownZoneChanges(offsetOfRuntime, changes)).toEqual(changes);
  });
});
