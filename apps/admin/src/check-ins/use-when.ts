import { dateIn } from '@kesher/domain/calendar/date-in';
import { daysBetween } from '@kesher/domain/instant';
import { useIntl } from 'react-intl';
import { useWording } from '../language/wording.ts';
import { checkInWording } from './check-in-wording.ts';

/** When something is, as a sentence takes it (“today at 16:30”), and as short as it can be said (“16:30”). */
export function useWhen() {
  const say = useWording(checkInWording);
  const intl = useIntl();
  const timeZone = intl.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const dateOf = (at: string | number) => dateIn(timeZone, at);
  const timeOf = (at: string) => intl.formatTime(at, { hour: '2-digit', minute: '2-digit' });
  const dayNameOf = (at: string) => intl.formatDate(at, { weekday: 'long', day: 'numeric', month: 'long' });
  const keys = { [-1]: 'when.yesterday', 0: 'when.today', 1: 'when.tomorrow' } as const;
  return {
    /** The business's own, by which all of it is said. */
    timeZone,
    long: (at: string): string => {
      const days = daysBetween(dateOf(Date.now()), dateOf(at));
      const time = timeOf(at);
      if (days === -1 || days === 0 || days === 1) return say(keys[days], { time });
      return say('when.other', { date: dayNameOf(at), time });
    },
    short: (at: string): string =>
      dateOf(at) === dateOf(Date.now())
        ? timeOf(at)
        : intl.formatDate(at, {
            weekday: 'short',
            day: 'numeric',
            month: 'numeric',
            hour: '2-digit',
            minute: '2-digit',
          }),
    date: (at: string): string => intl.formatDate(at, { day: 'numeric', month: 'long', year: 'numeric' }),
  };
}
