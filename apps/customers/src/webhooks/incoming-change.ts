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
  orderedAt?: Instant | undefined;
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
};

/** Why the body of a verified request cannot be used; `field` is its path in the JSON. */
export type BodyProblem = { title: string; field: string; remedy: string };

/** What an event asks us to change. */
export type IncomingChange =
  | { kind: 'order'; order: IncomingOrder }
  | { kind: 'order-deleted'; source: string; orderKey: string }
  | { kind: 'stock'; stock: StockChange }
  | { kind: 'ignored'; reason: 'topic' | 'draft' };

export type ChangeReading = IncomingChange | { kind: 'refused'; problem: BodyProblem };
