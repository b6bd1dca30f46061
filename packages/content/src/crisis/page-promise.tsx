/** @jsxImportSource hono/jsx */
import { dayMs, hourMs, type Instant, minuteMs, toMs } from '@kesher/domain/instant';
import { phrase } from '../format/messages.ts';
import { Prose } from './page-linked-prose.tsx';
import type { StatusSpeech } from './page-speech.ts';
import { nextPromiseOf } from './page-standing.ts';
import type { StatusView } from './page-view.ts';

/** The promise that falls due first, large: by when customers hear again, news or not. */
export function PromiseBox({ status, speech }: StatusView) {
  const by = nextPromiseOf(status);
  if (by === undefined) return null;
  const { say, date, time, day } = speech;
  const isToday = date(by) === date(status.writtenAt);
  const { phone } = status.business;
  const countdown = countdownText({ from: status.writtenAt, by }, speech);
  return (
    <section class="n" aria-labelledby="next">
      <p id="next">{say('next.heading')}</p>
      <b class={isToday ? undefined : 'd'}>
        <time datetime={by}>
          {isToday ? time(by) : say('when.day', { day: phrase(day(date(by))), time: phrase(time(by)) })}
        </time>
      </b>
      <p>{countdown ?? <Prose text={say('next.late', { phone: phrase(speech.phone(phone)) })} phone={phone} />}</p>
    </section>
  );
}

/** How long it still was when this was written, never more than it was; undefined once it has passed. */
export function countdownText(
  { from, by }: { from: Instant; by: Instant },
  { say }: Pick<StatusSpeech, 'say'>,
): string | undefined {
  const leftMs = toMs(by) - toMs(from);
  if (leftMs < 0) return undefined;
  if (leftMs < 2 * hourMs) return say('next.minutes', { minutes: Math.floor(leftMs / minuteMs) });
  if (leftMs < 2 * dayMs) return say('next.hours', { hours: Math.floor(leftMs / hourMs) });
  return say('next.days', { days: Math.floor(leftMs / dayMs) });
}
