import './rota.css';
import { wallReadingAt } from '@kesher/domain/calendar/wall-time';
import { requireZoneClock } from '@kesher/domain/calendar/zone-clock';
import { type IsoWeek, mondayOf, weekOf } from '@kesher/domain/check-in/rota/iso-week';
import { dayMs } from '@kesher/domain/instant';
import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useNow } from '../../blocks/RelativeTime.tsx';
import { useWording } from '../../language/wording.ts';
import { LoadBars } from './LoadBars.tsx';
import { rotaWording } from './rota-wording.ts';
import { useRota } from './use-rota.ts';
import { WeekForm } from './WeekForm.tsx';

/** Who is on duty when in a week, where nobody is, and who has taken how much. */
export function RotaPage() {
  const say = useWording(rotaWording);
  const intl = useIntl();
  const { week: asked } = useSearch({ from: '/rota' });
  const today = wallReadingAt(requireZoneClock(intl.timeZone ?? 'UTC'), useNow(60_000)).day;
  const monday = mondayOf(asked ?? weekOf(today));
  const week = weekOf(monday);
  const dates = useDatesOf()(week);
  return (
    <PageFrame
      title={say('title')}
      about={say('about')}
      actions={
        <nav aria-label={say('weeks')} className="row-buttons">
          <WeekLink week={weekOf(monday - 7)}>{say('earlier')}</WeekLink>
          {week !== weekOf(today) && <WeekLink week={weekOf(today)}>{say('this')}</WeekLink>}
          <WeekLink week={weekOf(monday + 7)}>{say('later')}</WeekLink>
        </nav>
      }
    >
      <Week key={week} week={week} dates={dates} />
    </PageFrame>
  );
}

/** The days of a week, from its Monday to its Sunday. */
function useDatesOf(): (week: IsoWeek) => string {
  const intl = useIntl();
  const inUtc = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return (week) => intl.formatDateTimeRange(mondayOf(week) * dayMs, (mondayOf(week) + 6) * dayMs, inUtc);
}

function WeekLink({ week, children }: { week: IsoWeek; children: string }) {
  return (
    <Button variant="default" renderRoot={(props) => <Link {...props} to="/rota" search={{ week }} />}>
      {children}
    </Button>
  );
}

function Week({ week, dates }: { week: IsoWeek; dates: string }) {
  const say = useWording(rotaWording);
  const datesOf = useDatesOf();
  const rota = useRota(week);
  const { query, saved, written, change } = rota;
  if (saved === undefined)
    return query.error ? <ProblemAlert thrown={query.error} retry={() => void query.refetch()} /> : <Loading />;
  return (
    <>
      {written === undefined ? (
        <EmptyState title={`${say('none.title')} (${dates})`}>
          {say('none.about')}
          <div className="row-buttons" style={{ marginBlockStart: '0.75rem' }}>
            {saved.carried && (
              <Button onClick={() => saved.carried && change(saved.carried.written)}>
                {say('begin.carried', { dates: datesOf(saved.carried.from) })}
              </Button>
            )}
            <Button variant={saved.carried ? 'default' : 'filled'} onClick={() => change(saved.proposal)}>
              {say('begin')}
            </Button>
            <Button variant="default" onClick={() => change({ ...saved.proposal, turns: [] })}>
              {say('beginEmpty')}
            </Button>
          </div>
        </EmptyState>
      ) : (
        <WeekForm week={week} dates={dates} rota={rota} saved={saved} written={written} />
      )}
      <LoadBars week={saved} />
    </>
  );
}
