/** @jsxImportSource hono/jsx */
import type { CallPromise } from '@kesher/domain/check-in/answer/answered';
import { createMessages, phrase } from '../format/messages.ts';
import type { PageSpeech } from '../pages/page-speech.ts';
import { answerWording } from './page-wording.ts';

/** By when somebody rings, and whether that is past; that nobody can, where it was promised to nobody. */
export function PromiseLine({ promise, speech }: { promise: CallPromise | undefined; speech: PageSpeech }) {
  if (promise === undefined) return null;
  const say = createMessages(answerWording.messages[speech.language], speech).format;
  if (promise === 'none') return <p class="alert">{say('promise.none')}</p>;
  const by = phrase(speech.dates.instant(promise.by));
  return promise.isLate ? (
    <p class="alert">{say('promise.late', { by })}</p>
  ) : (
    <p class="big">{say('promise.call', { by })}</p>
  );
}
