/** @jsxImportSource hono/jsx */
import { phrase } from '../format/messages.ts';
import type { DelayView } from './delay-view.ts';
import type { PageSpeech } from './page-speech.ts';

/** The way back to an order that was given up because of a delay that was a mistake; only its POST records anything. */
export function OrderBackSection({ view, speech }: { view: DelayView; speech: PageSpeech }) {
  const { tell, dates } = speech;
  const { orderBack } = view;
  if (orderBack === undefined) return null;
  const instant = phrase(dates.instant(orderBack.dueAt));
  return (
    <section id="order-back" class="card chosen" aria-labelledby="back">
      <h2 id="back">{tell('back.heading')}</h2>
      {orderBack.state === 'offered' ? (
        <>
          <p>{tell('back.text', { instant })}</p>
          <form method="post" action={`${view.path}/order-back${view.lang ? `?lang=${view.lang}` : ''}`}>
            <button type="submit">{tell('back.button')}</button>
          </form>
        </>
      ) : orderBack.state === 'asked' ? (
        <p>{tell('back.asked', { asked: phrase(dates.instant(orderBack.askedAt)), instant })}</p>
      ) : (
        <p>{tell('back.done')}</p>
      )}
    </section>
  );
}
