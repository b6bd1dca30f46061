/** @jsxImportSource hono/jsx */
import { toMs } from '@kesher/domain/instant';
import { directionOf, type Language, type Localized } from '@kesher/domain/language';
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { withoutIsolates } from '../format/isolate.ts';
import { phrase } from '../format/messages.ts';
import { Prose } from './page-linked-prose.tsx';
import { statusPagePolicy } from './page-policy.ts';
import { staffProse } from './page-prose.ts';
import { statusScript } from './page-script.ts';
import { statusStyle } from './page-style.ts';
import type { StatusView } from './page-view.ts';

/** Each language is named in itself: whoever looks for it can read it. */
const ownNames: Localized = { en: 'English', he: 'עברית', ar: 'العربية' };

type FrameProps = StatusView & {
  title: string;
  /** The same page in another language, from the root. */
  pathIn: (language: Language) => string;
  isExercise: boolean;
  /** Texts in languages that Kesher does not speak: where on this page, and each by its own name. */
  foreign?: readonly { language: string; name: string; href: string }[];
  children: Child;
};

/** The frame of every public page: who speaks, in which languages, the feeds, and where it lies for whoever printed it. */
export function StatusFrame({ status, speech, root, title, pathIn, isExercise, foreign = [], children }: FrameProps) {
  const { language, say } = speech;
  const name = staffProse(status.business.name[language], language);
  const feeds = `${root}${language}/`;
  const plain = withoutIsolates(title);
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={statusPagePolicy(status.answersUrl)} />
        {/* Phones would make links of dates and numbers. */}
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title>{`${plain} · ${withoutIsolates(name)}`}</title>
        <link rel="icon" href="data:," />
        {status.languages.map((each) => (
          <link rel="alternate" hreflang={each} href={root + pathIn(each)} />
        ))}
        <link rel="alternate" type="application/atom+xml" href={`${feeds}atom.xml`} />
        <link rel="alternate" type="application/feed+json" href={`${feeds}feed.json`} />
        <style>{raw(statusStyle)}</style>
      </head>
      <body>
        <div class="w">
          <header class="t">
            <p>
              <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
                <path d="M3 17c4-7 7-9 9-9s5 2 9 9" />
                <path d="M8 17c1.5-3 2.8-4 4-4s2.5 1 4 4" />
              </svg>
              <bdi>
                <Prose text={name} />
              </bdi>
            </p>
            <nav class="l" aria-label={say('language.choose')}>
              {status.languages.map((each) => (
                <a
                  href={root + pathIn(each)}
                  lang={each}
                  hreflang={each}
                  aria-current={each === language ? 'true' : undefined}
                >
                  {ownNames[each]}
                </a>
              ))}
              {foreign.map((each) => (
                <a href={each.href} lang={each.language}>
                  {each.name}
                </a>
              ))}
            </nav>
          </header>
          <main>
            {isExercise ? <p class="drill">{say('exercise.band')}</p> : null}
            {children}
          </main>
          <footer class="m">
            <span class="x p">
              <a href={`${feeds}atom.xml`}>Atom</a>
              <a href={`${feeds}feed.json`}>JSON Feed</a>
              <a href={`${feeds}status.json`}>JSON</a>
              <a href={`${feeds}updates.ics`}>{say('calendar.name')}</a>
            </span>
            {status.kept === undefined ? null : <span>{say('promises.kept', status.kept)}</span>}
            <span>
              <Prose text={staffProse(status.business.postalAddress[language], language)} />
            </span>
            <span class="pr">
              <bdi dir="ltr">{`${status.url}/${pathIn(language)}`}</bdi>
            </span>
          </footer>
        </div>
        <script>{raw(statusScript)}</script>
      </body>
    </html>
  );
}

/** When the page was written and until when it may be believed; the script turns it over once that has passed. */
export function ValidUntil({ status, speech }: StatusView) {
  const { writtenAt, validUntil, business } = status;
  const { say, when, time, date, dated } = speech;
  const phone = phrase(speech.phone(business.phone));
  const until = date(validUntil) === date(writtenAt) ? time(validUntil) : when(validUntil);
  return (
    <p
      class="v"
      id="valid"
      data-until={toMs(validUntil)}
      data-over={say('valid.over', { written: phrase(dated(writtenAt)), phone })}
    >
      <svg width="16" height="16" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="8.5" />
        <path d="M12 7.5V12l3 2" />
      </svg>
      <span>
        <Prose
          text={say('valid.until', { written: phrase(when(writtenAt)), until: phrase(until), phone })}
          phone={business.phone}
        />
      </span>
    </p>
  );
}
