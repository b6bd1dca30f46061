import { dateIn } from '@kesher/domain/calendar/date-in';
import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { DataList } from '../../blocks/DataList.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useNow } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWhen } from '../../check-ins/use-when.ts';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { BoardRow } from './BoardRow.tsx';
import { groupsOf } from './board.ts';
import './check-ins.css';
import { checkInsWording } from './check-ins-wording.ts';
import { DayField } from './DayField.tsx';
import { dayAfter } from './days.ts';
import { useBoard } from './use-board.ts';

/** The check-ins of the work of a day by where they stand, what waits for us first. */
export function BoardPage() {
  const say = useWording(checkInsWording);
  const may = useMay();
  const navigate = useNavigate();
  const { timeZone } = useWhen();
  const today = dateIn(timeZone, useNow(60_000));
  const { day = today } = useSearch({ from: '/check-ins' });
  const board = useBoard(day);
  const groups = groupsOf(board.data ?? []);
  const goTo = (to: string | undefined) => {
    if (to !== undefined && to !== '') void navigate({ to: '/check-ins', search: to === today ? {} : { day: to } });
  };
  return (
    <PageFrame
      title={say('title')}
      {...(board.data && { about: say('about', { count: board.data.length }) })}
      actions={
        may('check-in.work') && (
          <Button component={Link} to={pathTo('/check-ins/new')}>
            {say('enter')}
          </Button>
        )
      }
    >
      <div className="board-day">
        <Button variant="default" onClick={() => goTo(dayAfter(day, -1))}>
          {say('day.before')}
        </Button>
        <DayField day={day} last={today} goTo={goTo} />
        <Button variant="default" disabled={day >= today} onClick={() => goTo(dayAfter(day, 1))}>
          {say('day.after')}
        </Button>
      </div>
      {board.error && <ProblemAlert thrown={board.error} retry={() => void board.refetch()} />}
      {board.isPending && <Loading rows={5} />}
      {board.data?.length === 0 && <EmptyState title={say('none')}>{say('none.next')}</EmptyState>}
      {groups.length > 1 && (
        <ul className="board-counts" aria-label={say('counts')}>
          {groups.map(({ state, rows }) => (
            <li key={state}>
              <a href={`#${state}`}>
                <strong>{rows.length}</strong> {say(`state.${state}`)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {groups.map(({ state, rows }) => (
        <div key={state} id={state} className="board-group">
          <Section title={say(`state.${state}`)} count={rows.length}>
            <DataList label={say(`state.${state}`)} rows={rows} keyOf={({ checkIn }) => checkIn.id} rowHeight={72}>
              {(row) => <BoardRow {...row} />}
            </DataList>
          </Section>
        </div>
      ))}
    </PageFrame>
  );
}
