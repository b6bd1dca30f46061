import { CalculationParameters, Coordinates, PolarCircleResolution, PrayerTimes, Rounding } from 'adhan';
import { dayMs, hourMs } from '../instant.ts';
import type { EpochDay } from './wall-time.ts';
import type { ZoneClock } from './zone-clock.ts';

/** A spot on the earth with its clock. */
export type Place = { latitude: number; longitude: number; clock: ZoneClock };

/** When the sun sets on a local day. Beyond the polar circles, as at the nearest latitude where it does set. */
export function sunsetMs(place: Place, day: EpochDay): number {
  return nearestTo(middayMs(place, day) + 6 * hourMs, day, (solarDay) => sunTimesOn(place, solarDay).sunset.getTime());
}

/** When the sun stands highest on a local day: the time of the noon prayer. */
export function solarNoonMs(place: Place, day: EpochDay): number {
  return nearestTo(middayMs(place, day), day, (solarDay) => sunTimesOn(place, solarDay).dhuhr.getTime());
}

function middayMs(place: Place, day: EpochDay): number {
  const middayUtcMs = day * dayMs + 12 * hourMs;
  return middayUtcMs - place.clock.spanAt(middayUtcMs).offsetMs;
}

/** The library reckons by UTC days, which in the far east and west are not the days on the wall: take the one beside the wall's. */
function nearestTo(targetMs: number, day: EpochDay, timeOn: (day: EpochDay) => number): number {
  const timeMs = timeOn(day);
  // A rest that cannot be worked out must stop the sender, not let it send.
  if (Number.isNaN(timeMs)) throw new RangeError('the sun cannot be worked out for this place');
  const daysOff = Math.round((targetMs - timeMs) / dayMs);
  return daysOff === 0 ? timeMs : timeOn(day + daysOff);
}

function sunTimesOn(place: Place, day: EpochDay): PrayerTimes {
  const parameters = new CalculationParameters(null);
  parameters.rounding = Rounding.None;
  parameters.polarCircleResolution = PolarCircleResolution.AqrabBalad;
  const date = new Date(day * dayMs);
  // The library takes year, month and day from the machine's own zone, so they are put there; noon exists in every zone.
  const machineDate = new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12);
  return new PrayerTimes(new Coordinates(place.latitude, place.longitude), machineDate, parameters);
}
