import type { Row } from './cells.ts';
import { comparable } from './clean-text.ts';
import type { Mapping } from './suggest-mapping.ts';

/** What the rows so far say about the product whose variants are being read. */
export type ProductInProgress = { readonly handle: string; readonly row: Row };

/** Fields of a whole product, which exports of shops write on the first of its variants only. */
const productLevel = ['id', 'name', 'nameEn', 'nameHe', 'nameAr', 'supplierId'];

/**
 * Completes a variant from the first row of its handle: rows below have no title, and those of further pictures no code
 * either. A product without a code is known by its handle.
 */
export function inheritTitle(
  previous: ProductInProgress | undefined,
  row: Row,
  mapping: Mapping,
): { row: Row; product: ProductInProgress } {
  const { id: idColumn = '', handle: handleColumn = idColumn } = mapping.columns;
  const written = row.get(handleColumn) ?? '';
  const handle = comparable(written);
  const above = previous !== undefined && handle !== '' && previous.handle === handle ? previous.row : undefined;
  const complete = new Map(row);
  for (const field of productLevel) {
    const header = mapping.columns[field];
    if (header === undefined || !isEmpty(row.get(header))) continue;
    const inherited = above?.get(header) ?? (header === idColumn ? written : '');
    if (!isEmpty(inherited)) complete.set(header, inherited);
  }
  // A row without the handle of another is the product itself: its variants may name it by its id.
  const own = handle || comparable(complete.get(idColumn) ?? '');
  return { row: complete, product: { handle: own, row: complete } };
}

function isEmpty(cell: string | undefined): boolean {
  return (cell ?? '').trim() === '';
}
