import { useNames } from '../announcements/use-names.ts';
import type { StockDelay } from '../server/api-types.ts';

/** The products of a delay, in the language of the screen. */
export function useProductNames(): (about: Pick<StockDelay, 'products'>) => string {
  const names = useNames();
  return ({ products }) => names(products);
}
