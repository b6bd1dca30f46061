/** @jsxImportSource hono/jsx */
import { createMessages, phrase } from '../format/messages.ts';
import { asSentence, cleanText } from '../format/text.ts';
import { Isolated } from '../pages/isolated.tsx';
import { PageFrame } from '../pages/page-frame.tsx';
import type { PageSpeech } from '../pages/page-speech.ts';
import { bulletinSections, type CrisisSpeech, titleOf } from './bulletin-letter.ts';
import type { BulletinView } from './bulletin-view.ts';
import { statusSpeech } from './page-speech.ts';
import { crisisWording } from './wording.ts';

/** The page behind a bulletin's link: the truth now, for this reader, and the page for everybody. */
export function BulletinPage({ view, speech }: { view: BulletinView; speech: PageSpeech }) {
  const { language, locale, dates } = speech;
  const say = createMessages(crisisWording[language], { language, locale }).format;
  const business = { ...view.sender, timeZone: view.timeZone };
  const status = statusSpeech({ business, writtenAt: view.writtenAt, crises: [] }, language, 'page');
  const crisisSpeech: CrisisSpeech = { language, dates, say, status };
  const { statement, said, segments } = view;
  const title = titleOf(statement, said, language);
  const written = (text: string) => phrase(asSentence(cleanText(text)));
  return (
    <PageFrame
      speech={speech}
      sender={view.sender}
      title={title}
      path={view.path}
      tellsOpening
      footer={
        <p>
          <a href={view.preferencesPath}>{say('footer.unsubscribe')}</a>
        </p>
      }
    >
      {view.isExercise ? <p class="alert">{say('page.exercise')}</p> : null}
      <h1>
        <Isolated text={title} />
      </h1>
      <p class="soft">{say('page.published', { instant: phrase(dates.instant(view.firstPublishedAt)) })}</p>
      {statement.kind === 'withdrawn' ? (
        <p class="alert">{say('page.withdrawn', { because: written(statement.because[language]) })}</p>
      ) : null}
      {view.corrected ? (
        <p class="card">
          {say('page.corrected', {
            instant: phrase(dates.instant(view.corrected.at)),
            correction: written(view.corrected.says),
          })}
        </p>
      ) : null}
      {bulletinSections({ statement, said }, segments, crisisSpeech).map(({ heading, sentences }, index) => (
        <section class="card" aria-labelledby={`part-${index}`}>
          <h2 id={`part-${index}`}>{heading}</h2>
          {sentences.map((sentence) => (
            <p>
              <Isolated text={sentence} />
            </p>
          ))}
        </section>
      ))}
      <HardshipSection view={view} speech={crisisSpeech} />
      <p>
        <a href={view.publicUrl}>{say('page.public')}</a>
      </p>
    </PageFrame>
  );
}

/** Beside the payments: only its POST records anything. */
function HardshipSection({ view, speech }: { view: BulletinView; speech: CrisisSpeech }) {
  const { hardship } = view;
  const { say, dates } = speech;
  if (hardship === undefined) return null;
  return (
    <section id="hardship" class="card" aria-labelledby="hard">
      <h2 id="hard">{say('page.hard')}</h2>
      {hardship.state === 'offered' ? (
        <>
          <p>{say('page.hard.about')}</p>
          <form method="post" action={`${view.path}/hardship${view.lang ? `?lang=${view.lang}` : ''}`}>
            <button type="submit">{say('page.hard.button')}</button>
          </form>
        </>
      ) : (
        <p>{say('page.hard.asked', { instant: phrase(dates.instant(hardship.dueAt)) })}</p>
      )}
    </section>
  );
}
