import { describe, expect, it } from 'vitest';
import { windowsZones } from '../calendar/windows-zones.ts';
import { zoneClockOf } from '../calendar/zone-clock.ts';
import { readTimeZone } from './read-time-zone.ts';

describe('readTimeZone', () => {
  it.each([
    ['Asia/Jerusalem', 'Asia/Jerusalem'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['US/Eastern', 'US/Eastern'],
    ['Israel', 'Israel'],
    ['Eastern Standard Time', 'America/New_York'],
    ['eastern daylight time', 'America/New_York'],
    ['Israel Standard Time', 'Asia/Jerusalem'],
    ['(UTC+02:00) Jerusalem', 'Asia/Jerusalem'],
    ['(GMT-05:00) Eastern Time (US & Canada)', 'America/New_York'],
    ['New York', 'America/New_York'],
    ['Atlantis Time (Sea)', undefined],
    ['Asia/Atlantis', undefined],
    ['EST', undefined],
    ['IST', undefined],
    ['EST5EDT', undefined],
    ['GMT-5', undefined],
    ['GMT', undefined],
    ['UTC', undefined],
    ['+02:00', undefined],
    ['Etc/GMT+5', undefined],
    ['Etc/UTC', undefined],
    ['', undefined],
    ['nonsense', undefined],
  ])('reads %j as %s', (text, zone) => expect(readTimeZone(text)).toBe(zone));

  it('knows every zone that Windows names', () => {
    expect(Object.values(windowsZones).filter((zone) => !zoneClockOf(zone))).toEqual([]);
  });
});
