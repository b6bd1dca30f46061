/** @jsxImportSource hono/jsx */
import { phrase } from '../format/messages.ts';
import { cleanText } from '../format/text.ts';
import { pathOf } from './feeds-places.ts';
import { type BulletinInWords, type BulletinPart, bulletinInWords } from './page-bulletin-words.ts';
import { HardForm, HelpsForm } from './page-forms.tsx';
import { Prose } from './page-linked-prose.tsx';
import type { Placed } from './page-standing.ts';
import type { StatusView } from './page-view.ts';

type BulletinProps = StatusView & Placed;

/** A bulletin in full. Where its title is already the page's, the heading says its number alone. */
export function BulletinArticle({ isTitled, ...props }: BulletinProps & { isTitled: boolean }) {
  const { bulletin, crisis, speech, root, status } = props;
  const { say, when, language } = speech;
  const words = bulletinInWords(bulletin, crisis, speech);
  const { id, number, facts } = bulletin;
  const numbered = { number, title: phrase(words.title) };
  return (
    <article class="b" {...marksOf(words)}>
      <h2>
        <Prose text={isTitled ? say('bulletin.number', numbered) : say('bulletin.titled', numbered)} />
      </h2>
      <p class="m p">
        <span>{when(bulletin.publishedAt)}</span>
        {words.corrected === undefined ? null : (
          <span>
            <Prose text={words.corrected} />
          </span>
        )}
        <a class="x" href={root + pathOf.bulletin(language, id)}>
          {say('bulletin.address')}
        </a>
        {status.business.isPublicBody ? (
          <a class="x" href={root + pathOf.cap(`${language}/`, id)}>
            CAP
          </a>
        ) : null}
      </p>
      <EndOfBulletin {...props} words={words} />
      {words.quiet.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <dl>
        {words.parts.map((part) => (
          <Part key={part.name} part={part} phone={facts.reach.phone}>
            {part.name === 'payments' && words.standing === 'in-force' ? <HardForm {...props} bulletinId={id} /> : null}
          </Part>
        ))}
      </dl>
      {words.standing === 'in-force' ? <HelpsForm {...props} bulletinId={id} /> : null}
    </article>
  );
}

/** What each outlet carries of a bulletin, so that a check can hold them against each other. */
export function marksOf({ id, digest, version, standing }: BulletinInWords) {
  return { 'data-bulletin': id, 'data-version': version, 'data-standing': standing, 'data-digest': digest };
}

function Part({ part, phone, children }: { part: BulletinPart; phone: string; children: unknown }) {
  return (
    <>
      <dt>{part.heading}</dt>
      <dd data-part={part.name}>
        {part.lines.map((line) => (
          <p key={line}>
            <Prose text={line} phone={phone} />
          </p>
        ))}
        <>{children}</>
      </dd>
    </>
  );
}

/** How it ended, as an entry of its own: open again, or wrong, or another has taken its place. */
export function EndOfBulletin({ bulletin, speech, root, words }: BulletinProps & { words: BulletinInWords }) {
  const { say, when, language } = speech;
  if (bulletin.end !== undefined && words.end !== undefined)
    return (
      <div class="end" id="end">
        <h3>
          <Prose text={words.end.title} />
        </h3>
        <p>
          <Prose text={words.end.says} />
        </p>
        <p class="m">{when(bulletin.end.at)}</p>
      </div>
    );
  if (bulletin.replacedBy === undefined) return null;
  return (
    <p class="end">
      {say('end.replaced')}{' '}
      <a href={root + pathOf.bulletin(language, bulletin.replacedBy)}>{say('end.replaced.link')}</a>
    </p>
  );
}

/** The bulletin in languages that Kesher does not speak, as whoever translated it wrote it. */
export function ForeignTexts({ bulletin }: Placed) {
  return (
    <>
      {bulletin.facts.foreign.map(({ language, name, text }) => (
        <section class="b" key={language} id={foreignId(bulletin.id, language)} lang={language} dir="auto">
          <h2>{cleanText(name)}</h2>
          {text
            .split(/\n+/)
            .map((line) => cleanText(line))
            .filter((line) => line !== '')
            .map((line) => (
              <p key={line} dir="auto">
                <Prose text={line} />
              </p>
            ))}
        </section>
      ))}
    </>
  );
}

export function foreignId(bulletinId: string, language: string): string {
  return `${language}-${bulletinId}`;
}
