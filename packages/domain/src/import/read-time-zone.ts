import { windowsZones } from '../calendar/windows-zones.ts';
import { zoneClockOf } from '../calendar/zone-clock.ts';
import { cleanText } from './clean-text.ts';

const windowsByName = new Map(Object.entries(windowsZones).map(([name, zone]) => [name.toLowerCase(), zone]));
/** Names of the tz database that are a country's alone. */
const countries = new Set([
  'Israel',
  'Egypt',
  'Iran',
  'Japan',
  'Libya',
  'Cuba',
  'Eire',
  'Jamaica',
  'Poland',
  'Portugal',
]);
for (const country of ['Singapore', 'Turkey', 'Hongkong', 'Iceland']) countries.add(country);

let zoneByCity: ReadonlyMap<string, string> | undefined;

/**
 * The IANA zone that a customer's file means: by its own name, the one of Windows or Rails, or its city. Absent for what
 * names no place: an abbreviation (`IST` is Israel, India and Ireland), an offset, UTC. The business's zone is a better
 * guess than these.
 */
export function readTimeZone(text: string): string | undefined {
  const written = cleanText(text).text.replace(/^\((?:UTC|GMT)[^)]*\)\s*/i, '');
  if (/^(?!etc\/)[a-z_]+(?:\/[a-z_-]+)+$/i.test(written) || countries.has(written))
    return zoneClockOf(written) && written;
  const name = written.toLowerCase().replace(/ daylight time$/, ' standard time');
  return windowsByName.get(name) ?? byShownName(name) ?? cities().get(name);
}

/** `Eastern Time (US & Canada)`: the region of `Eastern Standard Time`. */
function byShownName(name: string): string | undefined {
  const region = /^(.+) time \(.*\)$/.exec(name)?.[1];
  return region === undefined ? undefined : windowsByName.get(`${region} standard time`);
}

/** Made when first asked for: most files name zones whole. */
function cities(): ReadonlyMap<string, string> {
  zoneByCity ??= new Map(
    Intl.supportedValuesOf('timeZone')
      .filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'))
      .map((zone) => [zone.replace(/^.*\//, '').replaceAll('_', ' ').toLowerCase(), zone] as const),
  );
  return zoneByCity;
}
