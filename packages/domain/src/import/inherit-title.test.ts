import { describe, expect, it } from 'vitest';
import { inheritTitle, type ProductInProgress } from './inherit-title.ts';
import type { Mapping } from './suggest-mapping.ts';

const shop: Mapping = { columns: { id: 'SKU', name: 'Title', handle: 'Handle', supplierId: 'Vendor' } };

function complete(rows: string[][], headers: string[], mapping: Mapping = shop): string[][] {
  let previous: ProductInProgress | undefined;
  return rows.map((cells) => {
    const { row, product } = inheritTitle(
      previous,
      new Map(headers.map((name, at) => [name, cells[at] ?? ''])),
      mapping,
    );
    previous = product;
    return headers.map((name) => row.get(name) ?? '');
  });
}

describe('the variants of a product', () => {
  it('have the title and the supplier of the first', () => {
    const rows = [
      ['shirt', 'Blue Shirt', 'demo', 'S-1'],
      ['shirt', '', '', 'S-2'],
      ['mug', 'Mug', '', 'M-1'],
      ['', '', '', 'X-1'],
    ];
    expect(complete(rows, ['Handle', 'Title', 'Vendor', 'SKU'])).toEqual([
      ['shirt', 'Blue Shirt', 'demo', 'S-1'],
      ['shirt', 'Blue Shirt', 'demo', 'S-2'],
      ['mug', 'Mug', '', 'M-1'],
      ['', '', '', 'X-1'],
    ]);
  });

  it('are known by the handle where they have no code, and a row of a picture is the product above', () => {
    const rows = [
      ['shirt', 'Blue Shirt', '', ''],
      ['mug', 'Mug', '', 'M-1'],
      ['mug', '', '', ''],
    ];
    expect(complete(rows, ['Handle', 'Title', 'Vendor', 'SKU']).map(([, title, , id]) => [title, id])).toEqual([
      ['Blue Shirt', 'shirt'],
      ['Mug', 'M-1'],
      ['Mug', 'M-1'],
    ]);
  });

  it('have the title of the product that they name by its code', () => {
    const rows = [
      ['', 'Shirt', '', 'SH'],
      ['SH', '', '', 'SH-S'],
      ['SH', 'Shirt - M', '', 'SH-M'],
      ['', 'Cap', '', ''],
      ['', '', '', 'SC'],
    ];
    const names = complete(rows, ['Handle', 'Title', 'Vendor', 'SKU']).map(([, title]) => title);
    expect(names).toEqual(['Shirt', 'Shirt', 'Shirt - M', 'Cap', '']);
  });

  it('are told by their code where there is no handle', () => {
    const mapping = { columns: { id: 'Handle', name: 'Title' } };
    expect(
      complete(
        [
          ['shirt', 'Blue'],
          ['shirt', ''],
        ],
        ['Handle', 'Title'],
        mapping,
      )[1],
    ).toEqual(['shirt', 'Blue']);
    expect(inheritTitle(undefined, new Map(), shop).row.size).toBe(0);
    expect(complete([['', 'Blue']], ['Handle', 'Title'], { columns: { name: 'Title' } })).toEqual([['', 'Blue']]);
  });
});
