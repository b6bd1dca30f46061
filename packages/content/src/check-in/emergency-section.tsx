/** @jsxImportSource hono/jsx */
import { createMessages, phrase } from '../format/messages.ts';
import { PhoneLink } from '../pages/isolated.tsx';
import type { PageSpeech } from '../pages/page-speech.ts';
import { answerWording } from './page-wording.ts';

/** What to do when it cannot wait: no page of a check-in lacks it. */
export function EmergencySection({ number, speech: { language, locale } }: { number: string; speech: PageSpeech }) {
  const say = createMessages(answerWording.messages[language], { language, locale }).format;
  return (
    <section class="card" aria-labelledby="emergency">
      <h2 id="emergency">{say('emergency')}</h2>
      <p class="soft">{say('emergency.when')}</p>
      <PhoneLink phone={number} label={say('emergency.call', { number: phrase(number) })} />
    </section>
  );
}
