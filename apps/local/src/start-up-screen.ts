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
  const addresses = places.map(({ path }) => new URL(path, url).href);
  const width = Math.max(...addresses.map(({ length }) => length));
  const lines = places.map(
    ({ name, what }, index) => `  ${name.padEnd(12)}${addresses[index]?.padEnd(width + 2)}${what}`,
  );
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
