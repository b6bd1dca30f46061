import type { PostalAddress } from '@kesher/domain/customer/profile';
import type { StockChange } from '@kesher/domain/import/incoming-store';
import type { Instant, IsoDate } from '@kesher/domain/instant';
import type { Money } from '@kesher/domain/money';
import type { OrderLine } from '@kesher/domain/order/order-line';

/** An order as another system tells it, before any of its words are taken for ours. */
export type IncomingOrder = {
  source: string;
  /** What identifies the order there for good. */
  orderKey: string;
  orderNumber: string;
  changedAt: Instant;
  /** What the sender's clock said, where it runs ahead of ours. */
  claimedAt?: Instant | undefined;
  orderedAt?: Instant | undefined;
  /** It was deleted and is there again: only this wakes a deleted order. */
  isRestored?: boolean | undefined;
  customer: IncomingCustomer;
  lines: IncomingLine[];
};

export type IncomingCustomer = {
  id?: string | undefined;
  name?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  language?: string | undefined;
  country?: string | undefined;
  /** The groups that the source puts them in; none is a word too. */
  segments?: readonly string[] | undefined;
  postalAddress?: PostalAddress | undefined;
  yearOfBirth?: number | undefined;
};

export type IncomingLine = {
  id?: string | undefined;
  productId?: string | undefined;
  productName?: string | undefined;
  supplierId?: string | undefined;
  quantity: number;
  state: OrderLine['state'];
  promisedOn?: IsoDate | undefined;
  unitPrice?: Money | undefined;
  partlyRefunded?: boolean | undefined;
};

/** Why the body of a verified request cannot be used; `field` is its path in the JSON. */
export type BodyProblem = { title: string; field: string; remedy: string };

/** What an event asks us to change. */
export type IncomingChange =
  | { kind: 'order'; order: IncomingOrder }
  | { kind: 'order-deleted'; source: string; orderKey: string }
  | { kind: 'stock'; stock: StockChange }
  | {
      kind: 'privacy-request';
      asks: 'erasure' | 'export';
      source: string;
      customer: IncomingCustomer;
      orderKeys: readonly string[];
    }
  | { kind: 'shop-erasure'; source: string; shop: string }
  /** There is nothing to do, and that is true: a draft is no order, and stock that nobody counts has no number. */
  | { kind: 'ignored'; reason: 'draft' | 'uncounted' };

export type ChangeReading = IncomingChange | { kind: 'refused'; problem: BodyProblem };
