import { Button } from '@mantine/core';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useWhen } from '../../check-ins/use-when.ts';
import { useWording } from '../../language/wording.ts';
import type { Arrival } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { arrivalsWording } from './arrivals-wording.ts';
import { useReceive } from './use-arrivals.ts';

/** What the desk does about somebody who comes: makes room where they cannot wait, and says that they are here. */
export function Receive({ arrival, name, now }: { arrival: Arrival; name: string; now: string }) {
  const say = useWording(arrivalsWording);
  const when = useWhen();
  const mayReceive = useMay()('visit.work');
  const { arrival: here, room } = useReceive(arrival.id);
  const { makeRoomBy, roomAt, arrivedAt } = arrival;
  const error = here.error ?? room.error;
  return (
    <div className="arrival-acts">
      {makeRoomBy && (
        <span className="arrival-room" data-urgency={makeRoomBy < now ? 'late' : 'soon'}>
          {say(makeRoomBy < now ? 'makeRoom.late' : 'makeRoom', { time: when.short(makeRoomBy) })}
        </span>
      )}
      {roomAt && <span className="arrival-fact">{say('hasRoom.since', { time: when.short(roomAt) })}</span>}
      {arrivedAt && <span className="arrival-fact">{say('arrived.since', { time: when.short(arrivedAt) })}</span>}
      {mayReceive && makeRoomBy && (
        <Button
          variant="default"
          loading={room.isPending}
          aria-label={say('hasRoom.for', { name })}
          onClick={() => room.mutate(true)}
        >
          {say('hasRoom')}
        </Button>
      )}
      {mayReceive && arrival.state === 'booked' && (
        <Button loading={here.isPending} aria-label={say('arrived.for', { name })} onClick={() => here.mutate(true)}>
          {say('arrived')}
        </Button>
      )}
      {mayReceive && arrivedAt && (
        <Button
          variant="subtle"
          loading={here.isPending}
          aria-label={say('undo.for', { name })}
          onClick={() => here.mutate(false)}
        >
          {say('undo')}
        </Button>
      )}
      {error && <ProblemAlert thrown={error} />}
    </div>
  );
}
