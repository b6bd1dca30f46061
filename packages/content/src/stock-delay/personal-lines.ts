import type { Language } from '@kesher/domain/language';
import type { DelayContent, DelayPersonal } from '@kesher/domain/stock-delay/delay-notice';
import { cleanText } from '../format/text.ts';
import type { Speech } from './sentences.ts';
import { productNameIn } from './sentences.ts';
import type { Stance } from './stance.ts';

export function productNames({ products }: DelayContent, language: Language): ReadonlyMap<string, string> {
  return new Map(products.map((product) => [product.id, productNameIn(product, language)]));
}

function nameOf(id: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(id);
  if (name === undefined) throw new Error(`The message names product ${id}, its notice does not.`);
  return name;
}

export function greetingLine(personal: DelayPersonal, { say }: Speech): string {
  const name = cleanText(personal.customerName);
  return name === '' ? say('greeting.plain') : say('greeting.named', { name });
}

export function leadLine(personal: DelayPersonal, stance: Stance, { say }: Speech): string {
  const products = new Set(personal.orders.map(({ productId }) => productId));
  // Who has no listed order is still affected by at least one product.
  return say(`lead.${stance}`, { count: Math.max(1, products.size), chose: personal.chose ?? 'none' });
}

/** Which products in which orders; without an order, the products alone. */
export function orderLines(personal: DelayPersonal, names: ReadonlyMap<string, string>, { say }: Speech): string[] {
  const lines = personal.orders.map(({ number, productId, quantity }) =>
    say('order.line', { product: nameOf(productId, names), order: number, quantity }),
  );
  if (lines.length === 0) lines.push(...names.values());
  if (personal.moreOrders > 0) lines.push(say('order.more', { count: personal.moreOrders }));
  return lines;
}

/** The first product of a reader and how many others wait with it. */
export function firstProduct(
  personal: DelayPersonal,
  names: ReadonlyMap<string, string>,
): { readonly product: string; readonly more: number } {
  const ids = new Set<string>(personal.orders.map(({ productId }) => productId));
  const [first = '', ...others] = ids.size > 0 ? ids : names.keys();
  return { product: nameOf(first, names), more: others.length };
}
