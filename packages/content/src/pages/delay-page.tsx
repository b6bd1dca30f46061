/** @jsxImportSource hono/jsx */
import { phrase } from '../format/messages.ts';
import { greetingLine, leadLine } from '../stock-delay/personal-lines.ts';
import { causeSentences, expectedSentences, productNameIn, staffSentence } from '../stock-delay/sentences.ts';
import { stanceOf } from '../stock-delay/stance.ts';
import { ChoiceSection } from './choice-section.tsx';
import { EarlierVersions, SentMessages } from './delay-history.tsx';
import type { DelayView } from './delay-view.ts';
import { Isolated, own } from './isolated.tsx';
import { OrderBackSection } from './order-back-section.tsx';
import { PageFrame } from './page-frame.tsx';
import type { PageSpeech } from './page-speech.ts';

type Props = { view: DelayView; speech: PageSpeech };

/**
 * A customer's page about a delay: the truth now, first when and what to do, then why, and what was said before. After a
 * choice that ended the wait, only that choice: what we still write to others is no news for them.
 */
export function DelayPage({ view, speech }: Props) {
  const { say, tell, dates } = speech;
  const { statement } = view.live;
  const stance = stanceOf(statement.kind, view.personal);
  const title = view.isEnded ? tell('ended.title') : say(`subject.${stance}`);
  return (
    <PageFrame
      speech={speech}
      sender={view.sender}
      path={view.path}
      tellsOpening={view.tellsOpening}
      title={view.alert ? tell('title.error', { title: phrase(title) }) : title}
      footer={
        <>
          <p>
            <a href={view.preferencesPath}>{tell('footer.preferences')}</a>
          </p>
          <p>{tell('footer.private')}</p>
        </>
      }
    >
      {view.alert ? (
        <p class="alert" role="alert">
          {tell(`alert.${view.alert}`)}
        </p>
      ) : null}
      <div>
        <h1>{title}</h1>
        <p>
          <Isolated text={greetingLine(view.personal, speech)} />
        </p>
        {view.isEnded ? null : (
          <>
            <p>{leadLine(view.personal, stance, speech)}</p>
            <p class="soft">{tell('now.since', { instant: phrase(dates.instant(view.live.publishedAt)) })}</p>
          </>
        )}
      </div>
      {view.isEnded ? <ChoiceSection view={view} speech={speech} /> : <Truth view={view} speech={speech} />}
      <OrderBackSection view={view} speech={speech} />
      <section class="card" aria-labelledby="orders">
        <h2 id="orders">{tell('orders.heading')}</h2>
        <OrderList view={view} speech={speech} />
        {view.isWaiting || view.isEnded || statement.kind === 'resolved' || statement.kind === 'withdrawn' ? null : (
          <p>{tell('orders.none')}</p>
        )}
      </section>
      {view.isEnded ? null : (
        <>
          <ChoiceSection view={view} speech={speech} />
          <SilenceSection view={view} speech={speech} />
          <Facts view={view} speech={speech} />
          <div>
            <EarlierVersions view={view} speech={speech} />
            <SentMessages view={view} speech={speech} />
          </div>
        </>
      )}
    </PageFrame>
  );
}

/** Which products in which orders; without an order, the products alone. */
function OrderList({ view, speech }: Props) {
  const { tell, say, language } = speech;
  const { orders, moreOrders } = view.personal;
  const names = new Map(view.products.map((product) => [product.id, productNameIn(product, language)]));
  return (
    <ul class="plain">
      {orders.length === 0
        ? [...names.values()].map((name) => (
            <li key={name}>
              <bdi>{name}</bdi>
            </li>
          ))
        : orders.map(({ number, productId, quantity }) => (
            <li key={`${number} ${productId}`}>
              <strong>
                <bdi>{names.get(productId)}</bdi>
                {quantity > 1 ? ` × ${quantity}` : ''}
              </strong>
              <span class="soft">
                <Isolated text={tell('orders.number', { number: own(number) })} />
              </span>
            </li>
          ))}
      {moreOrders > 0 ? <li>{say('order.more', { count: moreOrders })}</li> : null}
    </ul>
  );
}

/** The one thing to see first: when it comes, or that the matter is over. */
function Truth({ view, speech }: Props) {
  const { say, dates, language } = speech;
  const { statement } = view.live;
  if (statement.kind === 'withdrawn' || statement.kind === 'resolved') {
    const heading = statement.kind === 'withdrawn' ? say('heading.withdrawn') : say('heading.resolved');
    const first =
      statement.kind === 'withdrawn'
        ? staffSentence(statement.because[language])
        : statement.availableOn
          ? say('resolved.available', { date: phrase(dates.day(statement.availableOn)) })
          : say('resolved.arrived');
    const note = statement.kind === 'resolved' ? statement.note : undefined;
    return (
      <section class="card lead" aria-labelledby="truth">
        <h2 id="truth">{heading}</h2>
        <p class={statement.kind === 'resolved' ? 'big' : undefined}>
          <Isolated text={first} />
        </p>
        {note ? (
          <p>
            <Isolated text={staffSentence(note[language])} />
          </p>
        ) : null}
      </section>
    );
  }
  const [first = '', ...basis] = expectedSentences(statement.facts.window, speech);
  return (
    <section class="card lead" aria-labelledby="truth">
      <h2 id="truth">{say('heading.expected')}</h2>
      <p class="big">
        <Isolated text={first} />
      </p>
      {basis.length > 0 ? <p class="soft">{basis.join(' ')}</p> : null}
    </section>
  );
}

function SilenceSection({ view, speech }: Props) {
  const { tell, dates } = speech;
  const { silence, silenceTask } = view;
  const text = silenceTask
    ? tell(silenceTaskKey(silenceTask))
    : silence?.kind === 'agrees'
      ? tell('silence.agrees')
      : silence && tell(`silence.${silence.action}`, { instant: phrase(dates.instant(silence.answerBy)) });
  if (text === undefined) return null;
  return (
    <section class={silenceTask ? 'alert' : 'card'} aria-labelledby="silence">
      <h2 id="silence">{tell('silence.heading')}</h2>
      <p>{text}</p>
    </section>
  );
}

function silenceTaskKey({ action, state }: NonNullable<DelayView['silenceTask']>) {
  if (action === 'hold') return 'silence.held';
  return state === 'open' ? 'silence.refunding' : state === 'done' ? 'silence.refunded' : 'silence.refund-started';
}

/** Why, and when the customer hears from us again. */
function Facts({ view, speech }: Props) {
  const { say, tell, dates } = speech;
  const { statement } = view.live;
  if (statement.kind === 'withdrawn' || statement.kind === 'resolved') return null;
  const instant = phrase(dates.instant(statement.facts.nextUpdateBy));
  return (
    <>
      <section class="card" aria-labelledby="next">
        <h2 id="next">{say('heading.next')}</h2>
        <p class={view.isPromiseBroken ? 'alert' : undefined}>
          {view.isPromiseBroken ? tell('next.broken', { instant }) : say('next.update', { instant })}
        </p>
      </section>
      <section class="card" aria-labelledby="cause">
        <h2 id="cause">{say('heading.cause')}</h2>
        <p>
          <Isolated text={causeSentences(statement.facts.cause, speech).join(' ')} />
        </p>
      </section>
    </>
  );
}
