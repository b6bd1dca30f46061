import { dayMs } from '@kesher/domain/instant';
import { rightsOfRole } from '@kesher/domain/staff/staff';
import { Button, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { ProblemAlert } from '../blocks/ProblemAlert.tsx';
import { useNow } from '../blocks/RelativeTime.tsx';
import { houseWording } from '../language/house-wording.ts';
import { useListInWords } from '../language/list-in-words.ts';
import { useWording } from '../language/wording.ts';
import { useColleagueName, useColleagues } from '../people/use-colleague-name.ts';
import { useMay } from '../sign-in/staff-context.ts';
import type { StandingStop } from './standing.ts';
import { useLiftStop } from './use-stops.ts';

/** How far a stop is: within its first seconds something may still leave, and afterwards it says since when, and by whom. */
export function useStopState(): (stop: StandingStop) => string {
  const say = useWording(houseWording);
  const nameOf = useColleagueName();
  const intl = useIntl();
  const now = useNow(1_000);
  const dayOf = (at: string | number) => intl.formatDate(at, { day: 'numeric', month: 'numeric', year: 'numeric' });
  return ({ stoppedAt, stoppedBy, settledAtMs, unreadable }) => {
    if (settledAtMs > now) return say('stop.settling');
    if (unreadable) return say('stop.unreadable');
    const isToday = dayOf(stoppedAt) === dayOf(now);
    const date = isToday ? {} : ({ weekday: 'short', day: 'numeric', month: 'short' } as const);
    const when = intl.formatDate(stoppedAt, { ...date, hour: '2-digit', minute: '2-digit' });
    const day = isToday ? 'today' : isPast(stoppedAt, now) ? 'before' : 'unknown';
    // A person pressed it, unless a recovery did.
    return stoppedBy === 'system'
      ? say('stop.recovery', { when, day })
      : say('stop.since', { when, day, name: nameOf(stoppedBy) });
  };
}

/** A stop of which nobody knows when it was pressed stands in the far future; another device's clock is ahead by less. */
function isPast(stoppedAt: string, nowMs: number): boolean {
  return Date.parse(stoppedAt) < nowMs + dayMs;
}

/** Lets it go on; for whoever may not, who may. */
export function GoOn({ stop, what }: { stop: StandingStop; what: string }) {
  const say = useWording(houseWording);
  const may = useMay();
  const lift = useLiftStop();
  if (!may('stop.lift')) return <WhoMayGoOn />;
  return (
    <>
      <Button
        variant="default"
        aria-label={say('stop.goOnWith', { what })}
        loading={lift.isPending}
        onClick={() => lift.mutate(stop)}
      >
        {say('stop.goOn')}
      </Button>
      {lift.error && <ProblemAlert thrown={lift.error} />}
    </>
  );
}

function WhoMayGoOn() {
  const say = useWording(houseWording);
  const listOf = useListInWords();
  const { data = [] } = useColleagues();
  const names = data
    .filter(({ roles = [] }) => roles.some((role) => rightsOfRole(role).includes('stop.lift')))
    .map(({ name }) => name)
    .slice(0, 3);
  return (
    <Text size="sm">
      {names.length > 0
        ? say('stop.whoMay', { names: listOf(names, { type: 'disjunction' }) })
        : say('stop.managersMay')}
    </Text>
  );
}
