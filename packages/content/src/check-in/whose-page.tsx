/** @jsxImportSource hono/jsx */
import type { SenderIdentity } from '@kesher/domain/business/business';
import type { Language } from '@kesher/domain/language';
import { createMessages } from '../format/messages.ts';
import { cleanText } from '../format/text.ts';
import type { PageSpeech } from '../pages/page-speech.ts';
import { CheckInFrame } from './check-in-frame.tsx';
import { whoseWording } from './whose-wording.ts';

/** Everything that the page shows which asks whose answer it is. */
export type WhoseView = {
  readonly path: string;
  readonly preferencesPath: string;
  readonly sender: SenderIdentity;
  /** By what they are called, each with what the form sends. */
  readonly people: readonly { key: string; called: string | undefined }[];
  /** `locked` where it was wrong too often, `nobody` where it is none of them: they ring. */
  readonly asks: 'whose' | 'locked' | 'nobody';
  readonly alert: 'unreadable' | 'wrong' | 'lost' | 'busy' | undefined;
  readonly emergencyNumber: string;
  readonly lang: Language | undefined;
};

function wordsOf({ language, locale }: PageSpeech) {
  return createMessages(whoseWording.messages[language], { language, locale }).format;
}
type Say = ReturnType<typeof wordsOf>;

/** The page behind the link of a message that was for several people on one phone: whose answer is it? */
export function WhosePage({ view, speech }: { view: WhoseView; speech: PageSpeech }) {
  const say = wordsOf(speech);
  return (
    <CheckInFrame
      speech={speech}
      sender={view.sender}
      path={view.path}
      preferencesPath={view.preferencesPath}
      tellsOpening={view.alert === undefined && view.asks === 'whose'}
      title={say('title')}
      alert={view.alert && say(`alert.${view.alert}`)}
      emergencyNumber={view.emergencyNumber}
    >
      {view.asks === 'whose' ? <Whose view={view} say={say} /> : <Ring asks={view.asks} say={say} />}
    </CheckInFrame>
  );
}

function Ring({ asks, say }: { asks: 'locked' | 'nobody'; say: Say }) {
  return (
    <>
      <h1>{say(`${asks}.heading`)}</h1>
      <p class="big">{say(asks === 'locked' ? 'locked' : 'nobody.then')}</p>
    </>
  );
}

function Whose({ view, say }: { view: WhoseView; say: Say }) {
  return (
    <>
      <h1>{say('ask')}</h1>
      <p class="soft">{say('several')}</p>
      <form
        method="post"
        action={`${view.path}/whose${view.lang === undefined ? '' : `?lang=${view.lang}`}`}
        class="card stack"
      >
        <fieldset class="bare">
          <legend>{say('whom')}</legend>
          {view.people.map(({ key, called }) => (
            <label key={key} class="pick">
              <input type="radio" name="person" value={key} required />
              <span>{called === undefined ? say('unnamed') : <bdi>{cleanText(called)}</bdi>}</span>
            </label>
          ))}
          <label class="pick">
            <input type="radio" name="person" value="nobody" required />
            <span>{say('nobody')}</span>
          </label>
        </fieldset>
        <p class="year">
          <label for="year">{say('year')}</label>
          <input
            id="year"
            name="year"
            inputmode="numeric"
            autocomplete="off"
            maxlength={4}
            dir="ltr"
            aria-describedby="why"
          />
          <span id="why" class="soft">
            {say('year.why')}
          </span>
        </p>
        <button type="submit">{say('go-on')}</button>
      </form>
    </>
  );
}
