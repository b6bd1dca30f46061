import { randomUUID, sign } from 'node:crypto';
import { accessTokenClaims, type SignedIn } from './accounts.ts';
import { privateKeyOf, type SigningKey } from './signing-key.ts';

export const clientId = 'kesher-admin';
export const accessTokenSeconds = 8 * 60 * 60;

/** Signs an access token for a script, with the claims that one from the sign-in page has. */
export function signAccessToken(options: {
  account: SignedIn;
  issuer: string;
  key: SigningKey;
  nowMs: number;
}): string {
  const { account, issuer, key, nowMs } = options;
  const iat = Math.floor(nowMs / 1000);
  const header = { alg: 'RS256', typ: 'at+jwt', kid: key.kid };
  const claims = {
    iss: issuer,
    sub: account.id,
    client_id: clientId,
    ...accessTokenClaims(account),
    jti: randomUUID(),
    iat,
    exp: iat + accessTokenSeconds,
  };
  const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKeyOf(key)).toString('base64url')}`;
}
