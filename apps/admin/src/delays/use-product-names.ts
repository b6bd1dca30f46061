import type { Language } from '@kesher/domain/language';
import { useIntl } from 'react-intl';
import { useLanguage } from '../language/LanguageProvider.tsx';
import type { StockDelay } from '../server/api-types.ts';

type Named = Pick<StockDelay['products'][number], 'name' | 'names'>;

/** The products of a delay, or of what was said about it, in the language of the screen. */
export function useProductNames(): (about: { products: readonly Named[] }) => string {
  const { language } = useLanguage();
  const intl = useIntl();
  return ({ products }) => intl.formatList(products.map((product) => nameIn(product, language)));
}

/** A product's name in a language, where the shop has one. */
export function nameIn({ name, names }: Named, language: Language): string {
  return names?.[language] ?? name;
}
