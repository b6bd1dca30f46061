import {
  type OrderLineId,
  orderLineIdSchema,
  type ProductId,
  productIdSchema,
  type SupplierId,
  supplierIdSchema,
} from '../ids.ts';
import { type Instant, type IsoDate, instantFromMs } from '../instant.ts';
import type { Money } from '../money.ts';
import type { OrderLine, Product } from '../order/order-line.ts';
import { westernDigits } from '../phone/digits.ts';
import type { Cells } from './cells.ts';
import { formOf, type NumberForm } from './number-form.ts';
import { ownId, sourcePrefix } from './own-id.ts';
import { readConsents } from './read-consents.ts';
import { type CustomerDraft, type CustomerIdentity, readContact, readIdentity } from './read-customer.ts';
import { readPrice } from './read-price.ts';
import { readStateCells } from './read-state-cells.ts';
import { readStatedAt } from './stated-at.ts';

/** What a row says about one line of an order. What it does not say stays as it is stored. */
export type OrderLineDraft = {
  id: OrderLineId;
  productId: ProductId;
  orderNumber: string;
  quantity?: number;
  state?: OrderLine['state'];
  orderedAt?: Instant;
  promisedOn?: IsoDate;
  unitPrice?: Money;
  partlyRefunded?: boolean;
};

export type ImportedOrderLine = {
  line: OrderLineDraft;
  customer: { identity: CustomerIdentity; draft: CustomerDraft };
  /** Created only if the product is not known yet. */
  product: Product;
  /** When the order was last changed where it came from. */
  statedAt?: Instant;
  /** The id of the line without the system: what was imported before the system was said stands under it. */
  formerId?: OrderLineId;
};

/** Reads a line of an order; problems are in `cells.errors`. `occurrence` counts the same product in the same order, from 1. */
export function readOrderLine(cells: Cells, occurrence: number): ImportedOrderLine | undefined {
  const orderNumber = cells.text('orderNumber', 64);
  if (!orderNumber && cells.errors.length === 0) cells.refuse('orderNumber', 'required');
  const product = readLineProduct(cells);
  const draft = { ...readContact(cells, { strict: false }), ...readConsents(cells) };
  const identity = readIdentity(cells, 'customerId', draft);
  if (!identity) cells.refuse('customerId', 'customer-missing');
  const facts = readFacts(cells);
  const statedAt = readStatedAt(cells);
  if (!orderNumber || !product || !identity) return undefined;
  const parts = { orderNumber, productId: product.id, occurrence, ...lineIdParts(cells) };
  const id = lineIdOf(parts);
  const formerId = lineIdOf({ ...parts, source: undefined });
  return {
    line: { id, productId: product.id, orderNumber, ...facts },
    customer: { identity, draft },
    product,
    ...(statedAt && { statedAt }),
    ...(formerId !== id && { formerId }),
  };
}

/** The id of a line: its own where the system gives one, else order, product and how many times the product came before. */
export function lineIdOf(parts: {
  source: string | undefined;
  orderNumber: string;
  productId: ProductId;
  lineId?: string | undefined;
  occurrence: number;
  fingerprint: (text: string) => string;
}): OrderLineId {
  const order = parts.orderNumber.replace(/^#/, '');
  const rest = parts.lineId ?? (parts.occurrence > 1 ? `${parts.productId}.${parts.occurrence}` : parts.productId);
  const prefix = sourcePrefix(parts.source);
  return orderLineIdSchema.parse(
    ownId(`${order}.${rest}`, { prefix, fingerprint: parts.fingerprint }) ?? parts.productId,
  );
}

/** A product by its code, else by its name. Product ids carry no system: a stock code means the same product everywhere. */
export function productOf(
  written: {
    id?: string | undefined;
    name?: string | undefined;
    supplierId?: string | undefined;
  },
  fingerprint: (text: string) => string,
): Product | undefined {
  const name = written.name ?? written.id;
  if (name === undefined) return undefined;
  const id = productIdSchema.safeParse(ownId(written.id ?? `name ${name}`, { fingerprint }));
  if (!id.success) return undefined;
  const supplierId = readSupplierId(written.supplierId, fingerprint);
  return { id: id.data, name, ...(supplierId && { supplierId }) };
}

export function readSupplierId(
  written: string | undefined,
  fingerprint: (text: string) => string,
): SupplierId | undefined {
  return written === undefined ? undefined : supplierIdSchema.safeParse(ownId(written, { fingerprint })).data;
}

function lineIdParts(cells: Cells) {
  return {
    source: cells.source,
    lineId: cells.text('lineId', 64),
    fingerprint: cells.context.fingerprint,
  };
}

function readLineProduct(cells: Cells): Product | undefined {
  const written = {
    id: cells.text('productId'),
    name: cells.text('productName'),
    supplierId: cells.text('supplierId'),
  };
  const product = productOf(written, cells.context.fingerprint);
  if (!product) cells.refuse('productId', written.id ? 'id-unreadable' : 'required');
  return product;
}

type LineFacts = Pick<
  OrderLineDraft,
  'quantity' | 'state' | 'orderedAt' | 'promisedOn' | 'unitPrice' | 'partlyRefunded'
>;

function readFacts(cells: Cells): LineFacts {
  const facts: LineFacts = readStateCells(cells);
  const quantity = cells.text('quantity');
  if (quantity !== undefined) {
    const count = readQuantity(quantity, cells.numberForm('quantity'));
    if (typeof count === 'number') facts.quantity = count;
    else cells.refuse('quantity', count);
  }
  const ordered = cells.optionalDate('orderedAt');
  if (ordered) facts.orderedAt = instantFromMs(Date.parse(`${ordered.date}T${ordered.time ?? '00:00:00Z'}`));
  const promised = cells.optionalDate('promisedOn');
  if (promised) facts.promisedOn = promised.date;
  const unitPrice = readUnitPrice(cells);
  if (unitPrice) facts.unitPrice = unitPrice;
  return facts;
}

/** A price is good to know and never worth refusing an order for. */
function readUnitPrice(cells: Cells): Money | undefined {
  const written = cells.optionalText('unitPrice');
  if (written === undefined) return undefined;
  const reading = readPrice(written, cells.optionalText('currency'), cells.numberForm('unitPrice'));
  if (reading.kind === 'price') return reading.price;
  cells.warn('unitPrice', reading.code);
  return undefined;
}

/** `2`, `2.00`, `1,000`, `٢`: whole numbers only. `form` says what `1,000` means where the number itself does not. */
export function readQuantity(text: string, form?: NumberForm): number | 'quantity-unreadable' | 'number-ambiguous' {
  const own = formOf(text);
  const known = own === 'ambiguous' ? form : (own ?? 'decimal-point');
  if (known === undefined) return 'number-ambiguous';
  const [thousands, fraction] =
    known === 'decimal-point' ? [/(\d)[,٬ ](?=\d{3}(?:\D|$))/g, /[.٫]0+$/] : [/(\d)[.٬ ](?=\d{3}(?:\D|$))/g, /[,٫]0+$/];
  const digits = westernDigits(text).replace(/^'/, '').replace(thousands, '$1').replace(fraction, '');
  const quantity = /^\d{1,6}$/.test(digits) ? Number(digits) : 0;
  return quantity >= 1 && quantity <= 100_000 ? quantity : 'quantity-unreadable';
}
