/** @jsxImportSource hono/jsx */
import { createMessages, phrase } from '../format/messages.ts';
import { Isolated, own, PhoneLink } from '../pages/isolated.tsx';
import { langQuery } from '../pages/lang-query.ts';
import type { PageSpeech } from '../pages/page-speech.ts';
import type { AnswerView } from './answer-view.ts';
import { CheckInFrame } from './check-in-frame.tsx';
import { CrisisLineSection } from './crisis-line-section.tsx';
import { answerWording } from './page-wording.ts';
import { PromiseLine } from './promise-line.tsx';
import { whoseWording } from './whose-wording.ts';

type Say = (
  key: Parameters<ReturnType<typeof wordsOf>>[0],
  values?: Parameters<ReturnType<typeof wordsOf>>[1],
) => string;
type Props = { view: AnswerView; speech: PageSpeech; say: Say };

const feelings = ['fine', 'some-trouble', 'need-help'] as const;

function wordsOf({ language, locale }: PageSpeech) {
  return createMessages(answerWording.messages[language], { language, locale }).format;
}

/** The page behind a check-in's link: three large buttons, who reads them, what to do when it cannot wait. */
export function AnswerPage({ view, speech }: { view: AnswerView; speech: PageSpeech }) {
  const say = wordsOf(speech);
  const props = { view, speech, say };
  return (
    <CheckInFrame
      speech={speech}
      sender={view.sender}
      path={view.path}
      preferencesPath={view.preferencesPath}
      tellsOpening={view.tellsOpening}
      title={say('title')}
      alert={view.alert && say(`alert.${view.alert}`)}
      emergencyNumber={view.emergencyNumber}
    >
      {view.answer === undefined ? <Question {...props} /> : <Heard {...props} />}
      {view.othersPath === undefined ? null : (
        <p>
          <a class="link" href={`${view.othersPath}${langQuery(view)}`}>
            {whoseWording.messages[speech.language].other}
          </a>
        </p>
      )}
      <Leaflet {...props} />
      <DirectLine {...props} />
    </CheckInFrame>
  );
}

function Question({ view, speech, say }: Props) {
  return (
    <>
      {/* In one piece: a name in markup of its own would leave the comma to the next line. */}
      <h1>{askedOf(view, say)}</h1>
      <Watched view={view} speech={speech} say={say} />
      <Buttons view={view} speech={speech} say={say} />
    </>
  );
}

function askedOf({ customerName, child }: AnswerView, say: Say): string {
  if (child !== undefined)
    return child.firstName === undefined ? say('ask.child') : say('ask.ofChild', { name: own(child.firstName) });
  return customerName === '' ? say('ask.plain') : say('ask.named', { name: own(customerName) });
}

/** Who reads what is answered, and until when; where nobody does, it is said before anybody presses. */
function Watched({ view: { watching, emergencyNumber }, speech: { dates }, say }: Props) {
  if (watching.kind === 'watched')
    return <p class="soft">{say('read.until', { until: phrase(dates.instant(watching.until)) })}</p>;
  return (
    <p class="alert">
      <strong>
        {watching.again === undefined
          ? say('unread.unknown')
          : say('unread.again', { again: phrase(dates.instant(watching.again)) })}
      </strong>{' '}
      <Isolated text={say('unread.ring', { number: own(emergencyNumber) })} />
    </p>
  );
}

function Buttons({ view, say }: Props) {
  const unread = view.watching.kind === 'unwatched';
  const { ringsWithinMinutes: minutes } = view;
  const then = {
    fine: say('then.fine'),
    'some-trouble': say(unread ? 'then.some-trouble.unread' : 'then.some-trouble'),
    'need-help': unread
      ? say('then.need-help.unread')
      : minutes === undefined
        ? say('then.need-help.read')
        : say('then.need-help', { minutes }),
  };
  return (
    <form method="post" action={`${view.path}/answer${langQuery(view)}`}>
      <div class="feel">
        {feelings.map((feeling) => (
          <button
            key={feeling}
            type="submit"
            name="feeling"
            value={feeling}
            class={feeling === 'need-help' ? undefined : 'quiet'}
          >
            {say(`button.${feeling}`)}
            <small>{then[feeling]}</small>
          </button>
        ))}
      </div>
    </form>
  );
}

/** What was answered, what follows from it, and room for more where it is not well. */
function Heard({ view, speech, say }: Props) {
  const feeling = view.answer?.feeling ?? 'fine';
  return (
    <section class="stack" id="answer">
      <h1>{say(`heard.${feeling}`)}</h1>
      <CrisisLineSection line={view.crisisLine} speech={speech} />
      <PromiseLine promise={view.promise} speech={speech} />
      {feeling === 'fine' ? null : <More view={view} speech={speech} say={say} />}
      <details>
        <summary>{say('change')}</summary>
        <Buttons view={view} speech={speech} say={say} />
      </details>
    </section>
  );
}

function More({ view, say }: Props) {
  const { answer, questions } = view;
  const given = new Map(answer?.answers.map((each) => [each.question, each.answer]));
  const isSent = answer !== undefined && (answer.answers.length > 0 || answer.text !== undefined);
  return (
    <form method="post" action={`${view.path}/more${langQuery(view)}`} class="card stack">
      {isSent ? (
        <p>
          <output>{say('more.heard')}</output>
        </p>
      ) : null}
      {questions.map((question) => (
        <fieldset key={question.id} class="bare">
          <legend>{question.asks}</legend>
          {question.answers.map(({ id, words }) => (
            <label key={id} class="pick">
              <input type="radio" name={`q.${question.id}`} value={id} checked={given.get(question.id) === id} />
              <span>{words}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <label>
        {say('more.text')}
        <textarea name="text" rows={3} maxlength={1000}>
          {answer?.text ?? ''}
        </textarea>
      </label>
      <p class="soft">{say('more.hint')}</p>
      <button type="submit">{say('more.send')}</button>
    </form>
  );
}

/** What is usual now and what is not, as the leaflet of whoever signed it says; never what was done. */
function Leaflet({ view: { usual, notUsual, signedBy }, say }: Props) {
  if (usual.length + notUsual.length === 0) return null;
  return (
    <section class="card" aria-labelledby="usual">
      {usual.length > 0 ? (
        <>
          <h2 id="usual">{say('usual.heading')}</h2>
          <Lines lines={usual} />
        </>
      ) : null}
      {notUsual.length > 0 ? (
        <>
          <h3>{say('unusual.heading')}</h3>
          <Lines lines={notUsual} />
        </>
      ) : null}
      {signedBy === undefined ? null : (
        <p class="soft">
          <Isolated text={say('leaflet', { name: own(signedBy) })} />
        </p>
      )}
    </section>
  );
}

/** The line of whoever did the work, when it is answered; and until then what to do when it cannot wait. */
function DirectLine({ view: { directLine, emergencyNumber }, speech: { dates }, say }: Props) {
  if (directLine === undefined) return null;
  const { name, line } = directLine;
  return (
    <section class="card" aria-labelledby="line">
      <h2 id="line">
        <Isolated text={say('line.heading', { name: own(name) })} />
      </h2>
      {'until' in line ? (
        <p class="soft">{say('line.until', { until: phrase(dates.instant(line.until)) })}</p>
      ) : (
        <p class="soft">
          {say('line.from', { from: phrase(dates.instant(line.from)) })}{' '}
          <Isolated text={say('unread.ring', { number: own(emergencyNumber) })} />
        </p>
      )}
      <PhoneLink phone={line.phone} label={say('line.call', { phone: phrase(line.phone) })} />
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
