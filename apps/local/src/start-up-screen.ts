import type { Place } from './places.ts';
import { demoAccounts } from './sign-in/accounts.ts';

/** What one sees after `npm start`. */
export function startUpScreen(options: { url: string; places: readonly Place[]; dataFolder: string }): string {
  const { url, places, dataFolder } = options;
  const width = Math.max(...places.map(({ path }) => url.length + path.length));
  const lines = places.map(({ name, path, what }) => `  ${name.padEnd(12)}${(url + path).padEnd(width + 2)}${what}`);
  return [
    'Kesher is running on this machine. Nothing leaves it.',
    '',
    ...lines,
    '',
    `  Accounts    ${demoAccounts.map(({ id }) => id).join(', ')} (no passwords)`,
    '  For scripts npm run token -- manager',
    `  Data        ${dataFolder}`,
    '  Stop        Ctrl-C',
    '',
  ].join('\n');
}
