import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { relativeOf, saidOnce } from './relative.ts';

/** How far away an instant is, kept current; the exact time is its tooltip and what a screen reader hears too. */
export function RelativeTime({ at }: { at: string }) {
  const intl = useIntl();
  const now = useNow(30_000);
  const { value, unit } = relativeOf(at, now, intl.timeZone);
  const relative = saidOnce(intl.formatRelativeTime(value, unit, { numeric: 'auto' }));
  const exact = intl.formatDate(at, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <time dateTime={at} title={exact}>
      {relative}
    </time>
  );
}

/** The exact time of an instant, in the business's zone. */
export function ExactTime({ at }: { at: string }) {
  const intl = useIntl();
  return (
    <time dateTime={at}>
      {intl.formatDate(at, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}
    </time>
  );
}

/** The time now, looked at again every so often. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
