/** @jsxImportSource hono/jsx */
import type { PublicCrisis } from '@kesher/domain/crisis/public-status';
import { phrase } from '../format/messages.ts';
import { cleanText } from '../format/text.ts';
import { closingTitle } from './feeds-entries.ts';
import { pathOf } from './feeds-places.ts';
import { BulletinArticle, ForeignTexts, foreignId, marksOf } from './page-bulletin.tsx';
import { bulletinInWords } from './page-bulletin-words.ts';
import { FollowForm } from './page-forms.tsx';
import { StatusFrame, ValidUntil } from './page-frame.tsx';
import { headlineOf, summaryOf } from './page-headline.ts';
import { Prose } from './page-linked-prose.tsx';
import { PromiseBox } from './page-promise.tsx';
import { ServicesSection } from './page-services.tsx';
import { bulletinsOf, inForce, isExercise, type Placed } from './page-standing.ts';
import type { StatusView } from './page-view.ts';
import { fitting } from './page-weight.ts';

/** How many of the earlier bulletins the page names; the history has all of them. */
const mostEarlier = 12;

/** The public page: what does not work, until when that may be believed, when the next word comes, and what is known. */
export function StatusPage(view: StatusView) {
  const { status, speech } = view;
  const { say, language } = speech;
  const live = inForce(status);
  const { inFull, withForeign } = fitting(live, language);
  const rest = bulletinsOf(status).filter((each) => !inFull.some(({ bulletin }) => bulletin === each.bulletin));
  const title = headlineOf(status, speech);
  return (
    <StatusFrame
      {...view}
      title={title}
      pathIn={pathOf.index}
      isExercise={isExercise(status)}
      foreign={live.slice(0, 1).flatMap((each) => foreignLinks(view, each, withForeign.includes(each)))}
    >
      <h1>
        <Prose text={title} />
      </h1>
      <p class="since">
        <Prose text={summaryOf(status, speech)} />
      </p>
      <ValidUntil {...view} />
      <div class="g">
        <div>
          <ServicesSection {...view} />
          {inFull.map((each, index) => (
            <BulletinArticle key={each.bulletin.id} {...view} {...each} isTitled={index === 0} />
          ))}
          {withForeign.map((each) => (
            <ForeignTexts key={each.bulletin.id} {...each} />
          ))}
          {status.crises.map((crisis) => (
            <ClosedCrisis key={crisis.id} {...view} crisis={crisis} />
          ))}
          {rest.length > 0 ? (
            <section class="b">
              <h2>{say('bulletin.earlier')}</h2>
              <BulletinList {...view} bulletins={rest.slice(0, mostEarlier)} />
            </section>
          ) : null}
        </div>
        <div class="r">
          <PromiseBox {...view} />
          <FollowForm {...view} />
        </div>
      </div>
    </StatusFrame>
  );
}

/** Bulletins by title, each with how it ended and the way to its own address. */
export function BulletinList({ bulletins, ...view }: StatusView & { bulletins: readonly Placed[] }) {
  const { speech, root } = view;
  const { say, when, language } = speech;
  return (
    <ul class="e">
      {bulletins.map(({ bulletin, crisis }) => {
        const words = bulletinInWords(bulletin, crisis, speech);
        return (
          <li key={bulletin.id} {...marksOf(words)}>
            <a href={root + pathOf.bulletin(language, bulletin.id)}>
              <Prose text={say('bulletin.titled', { number: bulletin.number, title: phrase(words.title) })} />
            </a>
            {words.end === undefined ? null : (
              <p>
                <Prose text={`${words.end.title}. ${words.end.says}`} />
              </p>
            )}
            <p class="m">{when(bulletin.end?.at ?? bulletin.publishedAt)}</p>
          </li>
        );
      })}
    </ul>
  );
}

/** The end of a crisis, as an entry of its own. */
function ClosedCrisis({ crisis, speech }: StatusView & { crisis: PublicCrisis }) {
  const { closedAt, id } = crisis;
  const { say, when } = speech;
  if (closedAt === undefined) return null;
  return (
    <article class="b" id={`closed-${id}`}>
      <h2>
        <Prose text={closingTitle(crisis, speech)} />
      </h2>
      <p>{say('closed.says', { when: phrase(when(closedAt)) })}</p>
    </article>
  );
}

/** Texts in further languages: on this page where they fit, else at the bulletin's own address. */
function foreignLinks({ root, speech }: StatusView, { bulletin }: Placed, isHere: boolean) {
  const page = isHere ? '' : root + pathOf.bulletin(speech.language, bulletin.id);
  return bulletin.facts.foreign.map(({ language, name }) => ({
    language,
    name: cleanText(name),
    href: `${page}#${foreignId(bulletin.id, language)}`,
  }));
}
