/** @jsxImportSource hono/jsx */
import type { SenderIdentity } from '@kesher/domain/business/business';
import { directionOf, type Language, type Localized, languages } from '@kesher/domain/language';
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { cleanText } from '../format/text.ts';
import { Isolated, PhoneLink } from './isolated.tsx';
import { openedScript } from './opened-script.ts';
import type { PageSpeech } from './page-speech.ts';
import { savingScript } from './saving-script.ts';
import { pageStyle } from './style.ts';

/** Each language is named in itself: whoever looks for it can read it. */
const ownNames: Localized = { en: 'English', he: 'עברית', ar: 'العربية' };

export type FrameProps = {
  speech: PageSpeech;
  /** Absent only when even the business's settings could not be read. */
  sender?: SenderIdentity | undefined;
  title: string;
  /** This page's own path: the language links change nothing else. */
  path: string;
  footer?: Child;
  /** Whether the page tells its door that somebody opened it. */
  tellsOpening?: boolean | undefined;
  /** Whether each form of the page is kept as it is left. */
  savesFields?: boolean | undefined;
  children?: Child;
};

/** The frame of every customers' page: language, direction, name, a way to a person. */
export function PageFrame({ speech, sender, title, path, footer, tellsOpening, savesFields, children }: FrameProps) {
  const { language, tell } = speech;
  const name = sender && cleanText(sender.name[language]);
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        {/* Phones would make links of order numbers and dates. */}
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{name ? `${title} · ${name}` : title}</title>
        <link rel="icon" href="data:," />
        <style>{raw(pageStyle)}</style>
      </head>
      <body>
        <a class="skip" href="#main">
          {tell('skip')}
        </a>
        <header>
          <div class="wrap">
            {name ? (
              <p class="name">
                <bdi>{name}</bdi>
              </p>
            ) : null}
            <LanguageLinks current={language} path={path} label={tell('language.choose')} />
          </div>
        </header>
        <main id="main" class="wrap" tabindex={-1}>
          {children}
          {sender ? (
            <section class="card" aria-labelledby="person">
              <h2 id="person">{tell('person.heading')}</h2>
              <PhoneLink phone={sender.phone} label={tell('person.call', { phone: sender.phone })} />
            </section>
          ) : null}
        </main>
        <footer>
          <div class="wrap soft">
            {footer}
            {name && sender ? (
              <p>
                <bdi>{name}</bdi> · <Isolated text={cleanText(sender.postalAddress[language])} />
              </p>
            ) : null}
          </div>
        </footer>
        {tellsOpening ? <script>{raw(openedScript)}</script> : null}
        {savesFields ? <script>{raw(savingScript)}</script> : null}
      </body>
    </html>
  );
}

function LanguageLinks({ current, path, label }: { current: Language; path: string; label: string }) {
  return (
    <nav aria-label={label}>
      <ul>
        {languages.map((language) => (
          <li key={language}>
            {language === current ? (
              <strong lang={language} aria-current="true">
                {ownNames[language]}
              </strong>
            ) : (
              <a href={`${path}?lang=${language}`} lang={language} hreflang={language}>
                {ownNames[language]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The page as the text of an HTML document. */
export async function renderPage(page: { toString(): string | Promise<string> }): Promise<string> {
  return `<!doctype html>${await page.toString()}`;
}
