import { dateIn } from '@kesher/domain/calendar/date-in';
import { DataList } from '../../blocks/DataList.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useNow } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWhen } from '../../check-ins/use-when.ts';
import { useBusiness } from '../../frame/use-business.ts';
import { useWording } from '../../language/wording.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { ArrivalRow } from './ArrivalRow.tsx';
import '../../check-ins/quiet.css';
import './arrivals.css';
import { arrivalsWording } from './arrivals-wording.ts';
import { BookVisit } from './BookVisit.tsx';
import { groupsOf, isExpected } from './groups.ts';
import { useArrivals } from './use-arrivals.ts';

/** Who comes today: who cannot wait first, each by name, with what makes them welcome. */
export function ArrivalsPage() {
  const say = useWording(arrivalsWording);
  const { timeZone } = useWhen();
  const now = useNow(30_000);
  const query = useArrivals(dateIn(timeZone, now));
  const arrivals = query.data?.arrivals;
  const business = useBusiness();
  const mayBook = useMay()('visit.work');
  return (
    <PageFrame
      title={say('title')}
      {...(arrivals && { about: say('about', { count: arrivals.filter(isExpected).length }) })}
    >
      {query.error && <ProblemAlert thrown={query.error} retry={() => void query.refetch()} />}
      {mayBook && business && <BookVisit country={business.sender.country} />}
      {query.isPending && <Loading rows={5} />}
      {arrivals?.length === 0 && <EmptyState title={say('none')}>{say('none.next')}</EmptyState>}
      {groupsOf(arrivals ?? []).map((group) => (
        <Section key={group.is} title={say(`group.${group.is}`)} count={group.arrivals.length}>
          <DataList label={say(`group.${group.is}`)} rows={group.arrivals} keyOf={({ id }) => id} rowHeight={88}>
            {(arrival) => (
              <ArrivalRow arrival={arrival} customers={query.data?.customers ?? {}} now={new Date(now).toISOString()} />
            )}
          </DataList>
        </Section>
      ))}
    </PageFrame>
  );
}
