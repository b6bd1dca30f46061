import { createHmac, timingSafeEqual } from 'node:crypto';

export type Verification =
  /** `shop` where the secret that fits is of a shop with a name. */
  | { kind: 'verified'; eventKey: string; shop?: string | undefined }
  | { kind: 'refused'; reason: 'header-missing'; header: string }
  | { kind: 'refused'; reason: 'too-old' | 'signature-wrong' };

/** A request as it came: header names without case, the body byte for byte. */
export type SignedRequest = { header: (name: string) => string | undefined; body: Uint8Array };

const toleranceMs = 5 * 60_000;

/**
 * Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`, several signatures side by side while a secret is being
 * replaced. Each of `secrets` may have signed. https://www.standardwebhooks.com
 */
export function verifyStandardWebhook(request: SignedRequest, secrets: readonly string[], nowMs: number): Verification {
  const id = request.header('webhook-id');
  const timestamp = request.header('webhook-timestamp');
  const signatures = request.header('webhook-signature');
  if (!id || id.length > 256) return missing('webhook-id');
  if (!timestamp || !/^\d{1,12}$/.test(timestamp)) return missing('webhook-timestamp');
  if (!signatures) return missing('webhook-signature');
  if (Math.abs(nowMs - Number(timestamp) * 1_000) > toleranceMs) return { kind: 'refused', reason: 'too-old' };
  const given = signatures.split(' ').flatMap((signature) => (signature.startsWith('v1,') ? [signature.slice(3)] : []));
  const isSigned = secrets.some((secret) => {
    const expected = createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(request.body).digest();
    return given.slice(0, 10).some((signature) => isSame(signature, expected));
  });
  return isSigned ? { kind: 'verified', eventKey: `kesher:${id}` } : { kind: 'refused', reason: 'signature-wrong' };
}

function keyOf(secret: string): Buffer {
  return secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret, 'utf8');
}

/** Whether a signature in base64 is the expected one; how long it takes tells nothing. */
export function isSame(signature: string, expected: Buffer): boolean {
  const given = Buffer.from(signature.trim(), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

export function missing(header: string): Verification {
  return { kind: 'refused', reason: 'header-missing', header };
}
