import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultDataFolder, lastStart } from './data-folder.ts';
import { defaultPort } from './places.ts';
import { signAccessToken } from './sign-in/access-token.ts';
import { demoAccounts, findAccount } from './sign-in/accounts.ts';
import { signingKey } from './sign-in/signing-key.ts';

/** `npm run token -- manager` prints an access token and nothing else. Kesher need not be running. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } });
const account = findAccount(positionals[0] ?? '');

if (account) {
  const folder = values.data ?? process.env['KESHER_DATA'] ?? defaultDataFolder;
  mkdirSync(folder, { recursive: true });
  const issuer = lastStart(folder)?.issuer ?? `http://127.0.0.1:${defaultPort}/oidc`;
  process.stdout.write(`${signAccessToken({ account, issuer, key: signingKey(folder), nowMs: Date.now() })}\n`);
} else {
  const names = demoAccounts.map(({ id }) => id).join(', ');
  process.stderr.write(`Say for whom, for example: npm run token -- manager\nThere are: ${names}\n`);
  process.exitCode = 1;
}
