import type { CustomerId, OrderLineId, ProductId } from '../ids.ts';
import type { OrderLine, Product } from './order-line.ts';

/** One customer with all of their open lines for the products asked about. */
export type AffectedCustomer = { customerId: CustomerId; lines: OrderLine[] };

/** Products and what customers are still waiting for. */
export type OrderStore = {
  product(id: ProductId): Promise<Product | undefined>;
  products(): Promise<Product[]>;
  putProduct(product: Product): Promise<'created' | 'changed' | 'unchanged'>;
  /** Writes a line, moving it out of the open lines when it is no longer open. */
  putLine(line: OrderLine): Promise<'created' | 'changed' | 'unchanged'>;
  line(productId: ProductId, customerId: CustomerId, id: OrderLineId): Promise<OrderLine | undefined>;
  linesOf(customerId: CustomerId): Promise<OrderLine[]>;
  /** What a customer has lines of, open or closed, also those that cannot be read. */
  productsOf(customerId: CustomerId): Promise<ProductId[]>;
  /** Whose order it is, by the number that the customer knows; people of two shops may have the same number. At most 20. */
  customersOfOrder(orderNumber: string): Promise<CustomerId[]>;
  /** All lines of that number, of whichever customer and shop: those of the first 1,000 keys. */
  linesOfOrder(orderNumber: string): Promise<OrderLine[]>;
  /** Removes a customer's lines for good, open or closed, also those that cannot be read; answers how many. Only for one who is erased. */
  forgetLinesOf(customerId: CustomerId): Promise<number>;
  /** Removes one line for good, open or closed, readable or not. Only of one who is erased. */
  forgetLine(line: Pick<OrderLine, 'productId' | 'customerId' | 'id'>): Promise<void>;
  /** The customer's open lines of these products. */
  openLines(customerId: CustomerId, productIds: readonly ProductId[]): Promise<OrderLine[]>;
  /**
   * Customers with open lines, in the order of their ids, each exactly once, from after `after`.
   * The cost follows the number affected. `next` is absent on the last page.
   */
  affected(
    productIds: readonly ProductId[],
    page: { after?: CustomerId | undefined; limit: number },
  ): Promise<{ customers: AffectedCustomer[]; next?: CustomerId | undefined }>;
};
