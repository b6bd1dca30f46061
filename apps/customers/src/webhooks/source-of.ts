import { createHash } from 'node:crypto';
import type { SignedRequest } from '@kesher/adapters/http/standard-webhook';
import type { IncomingStore } from '@kesher/domain/import/incoming-store';
import type { Sender } from './receive-webhook.ts';

const shopHeaders = { shopify: 'x-shopify-shop-domain', woocommerce: 'x-wc-webhook-source' } as const;

/**
 * Which shop an event came from, as the source of its ids: two shops that both count from 1 are two systems. A secret may
 * name its shop; else the first shop of a kind has the kind's own name, and any other one a name made from its address.
 */
export async function sourceOf(
  incoming: Pick<IncomingStore, 'firstShop'>,
  { sender, header, named }: { sender: Sender; header: SignedRequest['header']; named: string | undefined },
): Promise<string> {
  if (named !== undefined || sender === 'kesher') return named ?? sender;
  const shop = hostOf(header(shopHeaders[sender]));
  if (shop === undefined || (await incoming.firstShop(sender, shop)) === shop) return sender;
  const readable = shop.replace(/[^a-z0-9]+/g, '').slice(0, 9);
  return `${readable}-${createHash('sha256').update(shop).digest('hex').slice(0, 6)}`;
}

/** The host of a shop's address, however it is written: `x.myshopify.com`, `https://www.shop.example/il/`. */
function hostOf(written: string | undefined): string | undefined {
  const host = (written ?? '')
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\.$/, '');
  return /^[a-z0-9.:_/-]{1,253}$/.test(host) ? host.replace(/\/+$/, '') || undefined : undefined;
}
