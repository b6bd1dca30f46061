import type { Settings } from '@kesher/domain/business/settings-store';
import type { Instant } from '@kesher/domain/instant';
import { type FrameProps, PageFrame, renderPage } from './page-frame.tsx';
import { acceptedLanguage, languageOf } from './page-language.ts';
import { pageSpeech } from './page-speech.ts';

/**
 * What a plain page says: the link is unknown or was closed, what it led to is gone, no more mails are sent (`-orders`, `-care`,
 * `-offers`: none of the kind that a mail program's one click refuses), it was tried too often, or something failed; `stop` asks, with a
 * button, of somebody whose record cannot be read, and `noted` answers them. It tells nobody anything else.
 */
export type PlainKind =
  | 'unknown'
  | 'closed'
  | 'gone'
  | 'stop'
  | 'noted'
  | 'noted-orders'
  | 'noted-care'
  | 'noted-offers'
  | 'stopped'
  | 'stopped-orders'
  | 'too-often'
  | 'failed'
  | 'method'
  | 'too-large';

/**
 * A page that knows nobody, whole: in the language that the link or the browser asks for, with the business's own telephone.
 * Without settings (they may be what failed) it is a page all the same.
 */
export function renderPlainPage(
  kind: PlainKind,
  ask: { settings: Settings | undefined; lang: string | undefined; accepted: string | undefined; now: Instant },
): Promise<string> {
  const { settings, now } = ask;
  const speech = pageSpeech({
    sender: settings?.sender ?? { country: 'IL', arabicDigits: 'latn' },
    language: languageOf(ask.lang) ?? acceptedLanguage(ask.accepted) ?? settings?.sender.defaultLanguage ?? 'en',
    timeZone: settings?.calendar.timeZone ?? 'UTC',
    now,
  });
  // The language links lead to the page's own address, whatever it is: it was not ours to begin with.
  return renderPage(<PlainPage kind={kind} speech={speech} sender={settings?.sender} path="" />);
}

function PlainPage({ kind, ...frame }: Pick<FrameProps, 'speech' | 'sender' | 'path'> & { kind: PlainKind }) {
  const { tell } = frame.speech;
  const title = tell(`${kind}.title`);
  return (
    <PageFrame {...frame} title={title}>
      <h1>{title}</h1>
      <p>{tell(`${kind}.text`)}</p>
      {kind === 'stop' ? (
        <form method="post">
          <button type="submit" name="action" value="unsubscribe">
            {tell('unsubscribe.button')}
          </button>
        </form>
      ) : null}
    </PageFrame>
  );
}
