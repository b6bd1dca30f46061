/** @jsxImportSource hono/jsx */
import { mayHaveBeenTold, wasAccepted } from '@kesher/domain/message/states';
import { phrase } from '../format/messages.ts';
import { causeSentences, expectedSentences, staffSentence } from '../stock-delay/sentences.ts';
import { stanceOf } from '../stock-delay/stance.ts';
import type { DelayView, SaidVersion, SentView } from './delay-view.ts';
import { Isolated } from './isolated.tsx';
import type { PageSpeech } from './page-speech.ts';

type Props = { view: DelayView; speech: PageSpeech };

/** Versions beyond these are left out, so that a page stays small; the latest matter most. */
const shownVersions = 12;

/** What was said before, collapsed, each with its date: nothing that we once said disappears. */
export function EarlierVersions({ view, speech }: Props) {
  const { tell, say, dates } = speech;
  if (view.earlier.length === 0) return null;
  return (
    <details>
      <summary>{tell('versions.summary', { count: view.earlier.length })}</summary>
      <div class="inside">
        {view.earlier.slice(0, shownVersions).map((version, index) => (
          <>
            <h3>{dates.instant(version.publishedAt)}</h3>
            <p>
              {say(`subject.${stanceOf(version.statement.kind, { toldBefore: index < view.earlier.length - 1 })}`)}.{' '}
              <Isolated text={gistOf(version, speech)} />
            </p>
          </>
        ))}
      </div>
    </details>
  );
}

function gistOf({ statement }: SaidVersion, speech: PageSpeech): string {
  const { say, dates, language } = speech;
  switch (statement.kind) {
    case 'declared':
    case 'revised':
    case 'no-news':
      return [
        expectedSentences(statement.facts.window, speech)[0],
        ...causeSentences(statement.facts.cause, speech),
        say('next.update', { instant: phrase(dates.instant(statement.facts.nextUpdateBy)) }),
      ].join(' ');
    case 'resolved':
      return statement.availableOn
        ? say('resolved.available', { date: phrase(dates.day(statement.availableOn)) })
        : say('resolved.arrived');
    case 'withdrawn':
      return staffSentence(statement.because[language]);
  }
}

/** The customer's own messages about this delay: what, how and when, and whether it arrived. */
export function SentMessages({ view, speech }: Props) {
  const { tell, say, dates } = speech;
  if (view.sent.length === 0) return null;
  return (
    <details>
      <summary>{tell('sent.summary', { count: view.sent.length })}</summary>
      <ul class="plain inside">
        {view.sent.map((sent) => (
          <li key={`${sent.at}${sent.route}`}>
            <span class="soft">{dates.instant(sent.at)}</span>
            {tell(`sent.${sent.route}`)}: {say(`subject.${stanceOf(sent.kind, { toldBefore: !sent.first })}`)}.
            {afterthought(sent, speech)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function afterthought({ state }: SentView, { tell }: PageSpeech): string {
  if (state === 'bounced') return ` ${tell('sent.bounced')}`;
  return mayHaveBeenTold(state) && !wasAccepted(state) ? ` ${tell('sent.unknown')}` : '';
}
