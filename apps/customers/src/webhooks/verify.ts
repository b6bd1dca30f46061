import { createHash, createHmac } from 'node:crypto';
import { isSame, missing, type SignedRequest, type Verification } from '@kesher/adapters/http/standard-webhook';

/**
 * Shopify and WooCommerce sign the raw body alone. So the body is also what tells events apart: a header with an id could
 * be changed by whoever sends an old body again.
 */
export function verifyBodySignature(
  request: SignedRequest,
  sender: { name: 'shopify' | 'woocommerce'; secrets: readonly string[] },
): Verification {
  const header = sender.name === 'shopify' ? 'x-shopify-hmac-sha256' : 'x-wc-webhook-signature';
  const signature = request.header(header);
  if (!signature) return missing(header);
  const fitting = sender.secrets
    .map(readSecret)
    .find(({ secret }) => isSame(signature, createHmac('sha256', secret).update(request.body).digest()));
  if (!fitting) return { kind: 'refused', reason: 'signature-wrong' };
  return {
    kind: 'verified',
    eventKey: `${sender.name}:${createHash('sha256').update(request.body).digest('base64url')}`,
    shop: fitting.shop,
  };
}

/** A secret, and the name of its shop where it is written in front: `shop:north=…`. */
function readSecret(written: string): { secret: string; shop: string | undefined } {
  const [, shop, secret = written] = /^shop:([a-z0-9][a-z0-9-]{0,15})=(.+)$/.exec(written) ?? [];
  return { secret, shop };
}
