import { languages } from '@kesher/domain/language';
import { useBusiness } from './use-business.ts';

/** The languages that the business serves, and its default one. Until they are known, all that Kesher speaks. */
export function useSpoken() {
  const business = useBusiness();
  return {
    languages: business?.languages ?? [...languages],
    sender: { defaultLanguage: business?.sender.defaultLanguage ?? ('en' as const) },
  };
}
