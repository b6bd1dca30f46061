import { localeOf } from '@kesher/content/format/locale';
import { directionOf, type Language } from '@kesher/domain/language';
import { DirectionProvider, useDirection } from '@mantine/core';
import { createContext, type ReactNode, startTransition, use, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'react-intl';
import { storedLanguage, storeLanguage } from './choose-language.ts';

type Chosen = { language: Language; setLanguage: (language: Language) => void };
const LanguageContext = createContext<Chosen | undefined>(undefined);

/** The language of the screen, and how to change it. */
export function useLanguage(): Chosen {
  const chosen = use(LanguageContext);
  if (!chosen) throw new Error('useLanguage is used outside of LanguageProvider.');
  return chosen;
}

/** Speaks one language at a time. Changing it keeps the page as it is until the new words are there. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, change] = useState(storedLanguage);
  const chosen = useMemo<Chosen>(
    () => ({
      language,
      setLanguage: (next) => {
        storeLanguage(next);
        startTransition(() => change(next));
      },
    }),
    [language],
  );
  return (
    <LanguageContext value={chosen}>
      <DirectionProvider initialDirection={directionOf(language)} detectDirection={false}>
        <PageLanguage language={language} />
        <LocaleProvider country="IL" arabicDigits="latn">
          {children}
        </LocaleProvider>
      </DirectionProvider>
    </LanguageContext>
  );
}

/** Numbers, dates and plurals: the country and digits are the business's, and so is the time zone once it is known. */
export function LocaleProvider(props: {
  country: string;
  arabicDigits: 'latn' | 'arab';
  timeZone?: string | undefined;
  children: ReactNode;
}) {
  const { country, arabicDigits, timeZone, children } = props;
  const { language } = useLanguage();
  return (
    <IntlProvider locale={localeOf({ language, country, arabicDigits })} {...(timeZone !== undefined && { timeZone })}>
      {children}
    </IntlProvider>
  );
}

function PageLanguage({ language }: { language: Language }) {
  const { setDirection } = useDirection();
  useEffect(() => {
    document.documentElement.lang = language;
    setDirection(directionOf(language));
  }, [language, setDirection]);
  return null;
}
