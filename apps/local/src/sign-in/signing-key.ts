import { createPrivateKey, generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '@kesher/adapters/file/write-whole';
import { isSignInKey } from '../folder/folder-problem.ts';
import { FolderDamagedError } from '../folder/start-errors.ts';

/** A private RSA key as JWK, with its id. */
export type SigningKey = JsonWebKey & { kid: string; alg: 'RS256'; use: 'sig' };

/**
 * The key that signs the local tokens. It is made at the first start and kept in the data folder, readable by its owner only,
 * so that a token outlives a restart and a script can sign one while Kesher is stopped. Throws a `FolderDamagedError`.
 */
export function signingKey(folder: string): SigningKey {
  const file = path.join(folder, 'sign-in-key.json');
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = {
      ...privateKey.export({ format: 'jwk' }),
      kid: randomBytes(8).toString('hex'),
      alg: 'RS256',
      use: 'sig',
    };
    writeWhole(file, JSON.stringify(key));
  }
  const text = readFileSync(file, 'utf8');
  if (!isSignInKey(text)) throw new FolderDamagedError({ kind: 'sign-in-key-damaged' });
  return JSON.parse(text) as SigningKey;
}

export function privateKeyOf(key: SigningKey) {
  return createPrivateKey({ key, format: 'jwk' });
}
