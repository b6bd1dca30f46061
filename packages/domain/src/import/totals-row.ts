import type { Cells } from './cells.ts';
import { comparable } from './clean-text.ts';
import type { ImportKind } from './import-kind.ts';

const total = new RegExp(
  [
    '^(?:grand |sub ?|overall |running )?totals?(?: general)?(?: (?:\\d+|count|of|customers?|clients?|contacts?|products?|items?|orders?|lines?|rows?|records?|suppliers?))*$',
    '^(?:סהכ|סך הכו?ל)(?: |$)',
    '^(?:ال)?(?:مجموع|اجمالي)(?: |$)',
    '^(?:gesamt|gesamtsumme|summe|insgesamt|totale|suma total|sous total|total geral|итого|всего)$',
  ].join('|'),
);

/**
 * Where a row says that it sums up the others, as reports end: the field in which it does. Somebody with an address may be
 * named so, and a product with a code.
 */
export function totalsFieldOf(kind: ImportKind, cells: Cells): string | undefined {
  const written = (field: string) => comparable(cells.under(cells.column(field)));
  const first = (...fields: string[]) => fields.find((field) => total.test(written(field)));
  switch (kind) {
    case 'customers':
      return isReachable(cells) ? undefined : first('id', 'name', 'firstName');
    case 'products':
      return first('id', ...(written('id') === '' ? ['name'] : []));
    case 'order-lines':
      return first('orderNumber', 'customerId', 'productId', ...(written('productId') === '' ? ['productName'] : []));
    case 'supplier-deliveries':
      return first('supplierId', 'id');
  }
}

function isReachable(cells: Cells): boolean {
  return (
    cells.all('email').some(({ text }) => text.includes('@')) ||
    cells.all('phone').some(({ text }) => /(?:\p{Nd}\P{L}*){7}/u.test(text))
  );
}
