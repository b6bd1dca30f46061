import { type OffsetAt, oldZoneDataWarning, unknownZoneChanges } from '@kesher/domain/calendar/zone-data';
import type { Place } from './places.ts';

/** What one sees after `npm start`. */
export function startUpScreen(options: {
  url: string;
  places: readonly Place[];
  dataFolder: string;
  accounts: readonly { id: string }[];
  offsetAt?: OffsetAt;
}): string {
  const { url, places, dataFolder, accounts, offsetAt } = options;
  const warning = oldZoneDataWarning(unknownZoneChanges(offsetAt));
  const width = Math.max(...places.map(({ path }) => url.length + path.length));
  const lines = places.map(({ name, path, what }) => `  ${name.padEnd(12)}${(url + path).padEnd(width + 2)}${what}`);
  return [
    'Kesher is running on this machine. Nothing leaves it.',
    '',
    ...lines,
    '',
    `  Accounts    ${accounts.map(({ id }) => id).join(', ')} (no passwords)`,
    '  For scripts npm run token -- manager',
    `  Data        ${dataFolder}`,
    '  Stop        Ctrl-C',
    ...(warning ? ['', `Beware: ${warning}`] : []),
    '',
  ].join('\n');
}
