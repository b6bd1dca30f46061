import type { FieldSpec } from './import-kind.ts';
import { productHeaders } from './product-headers.ts';

/** What a file of products may say about each. */
export const productFields = [
  { name: 'id', required: true, headers: [...productHeaders.id, 'id', 'handle'] },
  {
    name: 'name',
    required: true,
    headers: [...productHeaders.name, 'name', 'שם', 'الاسم'],
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
  { name: 'supplierId', required: false, headers: productHeaders.supplierId },
] as const satisfies readonly FieldSpec[];
