import { aboutIt } from './header-words.ts';
import type { FieldSpec } from './import-kind.ts';
import { productHeaders } from './product-headers.ts';

/** What a file of products may say about each. */
export const productFields = [
  { name: 'id', required: true, headers: [...productHeaders.id, 'id', 'handle'] },
  {
    name: 'name',
    required: true,
    never: aboutIt,
    headers: [...productHeaders.name, 'name', 'שם', 'الاسم'],
    lastResort: productHeaders.described,
  },
  {
    name: 'nameEn',
    required: false,
    headers: ['name en', 'english name', 'title en', 'שם באנגלית', 'الاسم بالإنجليزية'],
  },
  {
    name: 'nameHe',
    required: false,
    headers: ['name he', 'hebrew name', 'title he', 'שם בעברית', 'الاسم بالعبرية'],
  },
  {
    name: 'nameAr',
    required: false,
    headers: ['name ar', 'arabic name', 'title ar', 'שם בערבית', 'الاسم بالعربية'],
  },
  // What the variants of a product have in common: the rows below the first inherit its title.
  {
    name: 'handle',
    required: false,
    headers: [
      'handle',
      'product handle',
      'url handle',
      'url key',
      'parent sku',
      'parent id',
      'parent',
      'item group id',
    ],
  },
  { name: 'supplierId', required: false, headers: productHeaders.supplierId },
] as const satisfies readonly FieldSpec[];
