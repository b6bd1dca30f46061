import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultDataFolder, lastStart } from './data-folder.ts';
import { listBackups } from './folder/backups.ts';
import { sentenceFor } from './folder/sentence-for.ts';
import { defaultPort } from './places.ts';
import { signAccessToken } from './sign-in/access-token.ts';
import { openAccounts } from './sign-in/accounts.ts';
import { signingKey } from './sign-in/signing-key.ts';

/** `npm run token -- manager` prints an access token and nothing else. Kesher need not be running. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } });
const folder = values.data ?? process.env['KESHER_DATA'] ?? defaultDataFolder;
const fail = (sentence: string) => {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
};

try {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const accounts = openAccounts(folder);
  const account = accounts.find(positionals[0] ?? '');
  if (account) {
    const issuer = lastStart(folder)?.issuer ?? `http://127.0.0.1:${defaultPort}/oidc`;
    process.stdout.write(`${signAccessToken({ account, issuer, key: signingKey(folder), nowMs: Date.now() })}\n`);
  } else {
    const names = accounts.list().map(({ id }) => id);
    fail(`Say for whom, for example: npm run token -- manager\nThere are: ${names.join(', ')}`);
  }
} catch (error) {
  const sentence = sentenceFor(error, { folder, backups: listBackups(folder) });
  if (sentence === undefined) throw error;
  fail(sentence);
}
