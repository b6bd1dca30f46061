import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What calls the embedded services must carry. New with each start, so that nothing outside of it knows them. */
export type ServiceCredentials = { accessKeyId: string; secretAccessKey: string };

export function makeServiceCredentials(): ServiceCredentials {
  const random = () => `local${randomBytes(16).toString('hex')}`;
  return { accessKeyId: random(), secretAccessKey: random() };
}

/** Why an embedded service does not answer a caller. */
export type CallerRefusal = 'unknown-host' | 'foreign-page' | 'unknown-credential';

/** A page elsewhere that points its own name at 127.0.0.1 must not be able to talk to us (DNS rebinding). */
export function isLocalName(host: string | undefined): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host ?? '');
}

/**
 * Whether a page of another origin sends this; another port of this machine is another origin. A browser says so in
 * `Sec-Fetch-Site`, and in `Origin` if it is too old for that. To follow a link to here is nobody's attack.
 */
export function isFromForeignPage(method: string | undefined, headers: IncomingHttpHeaders): boolean {
  const { origin, host, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers;
  if (site === 'cross-site' || site === 'same-site') return !(mode === 'navigate' && method === 'GET');
  if (site !== undefined || origin === undefined) return false;
  return origin !== `http://${host}`;
}

/**
 * Whether an embedded service may answer: only what knows the access key of this start, and never a browser's page. The
 * signature is not checked: who has the key has the secret too.
 */
export function refusalOfCaller(headers: IncomingHttpHeaders, accessKeyId: string): CallerRefusal | undefined {
  const refusal = refusalOfPage(headers);
  if (refusal) return refusal;
  const named = /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\//.exec(headers.authorization ?? '')?.[1];
  return named === accessKeyId ? undefined : 'unknown-credential';
}

/** The same for what knows the credential in another way: not by another name, and not from another page. */
export function refusalOfPage(headers: IncomingHttpHeaders): Exclude<CallerRefusal, 'unknown-credential'> | undefined {
  if (!isLocalName(headers.host)) return 'unknown-host';
  const { origin, 'sec-fetch-site': site } = headers;
  // The services have no pages of their own, so whoever names an origin is a page of somebody else.
  const isPage = origin !== undefined || site === 'cross-site' || site === 'same-site';
  return isPage ? 'foreign-page' : undefined;
}

/** What a refused caller reads. */
export const refusalText: Record<CallerRefusal, string> = {
  'unknown-host': 'This service answers on 127.0.0.1 only.',
  'foreign-page': 'This service answers no page in a browser.',
  'unknown-credential': 'This service answers only with the access key of this start, which last-start.json names.',
};
