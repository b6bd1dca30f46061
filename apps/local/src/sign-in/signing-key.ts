import { createPrivateKey, generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A private RSA key as JWK, with its id. */
export type SigningKey = JsonWebKey & { kid: string; alg: 'RS256'; use: 'sig' };

/**
 * The key that signs the local tokens. It is made at the first start and kept in the data folder, readable by its owner only,
 * so that a token outlives a restart and a script can sign one while Kesher is stopped.
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
    writeFileSync(file, JSON.stringify(key), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as SigningKey;
}

export function privateKeyOf(key: SigningKey) {
  return createPrivateKey({ key, format: 'jwk' });
}
