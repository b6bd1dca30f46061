import type { WrittenRota } from '@kesher/domain/check-in/rota/rota';
import { Text } from '@mantine/core';
import { Name } from '../../blocks/Bidi.tsx';
import { useWording } from '../../language/wording.ts';
import { type Cell, isAwayOn, turnsIn } from './rota-draft.ts';
import { rotaWording } from './rota-wording.ts';
import type { PersonOnRota } from './use-rota.ts';

export type Day = { day: Cell['day']; short: string; long: string };
type Props = {
  rota: WrittenRota;
  people: readonly PersonOnRota[];
  days: readonly Day[];
  open: (cell: Cell) => void;
};

/** The week as a table, people by days; on a phone a list by day. */
export function WeekTable(props: Props) {
  const { people, days } = props;
  const say = useWording(rotaWording);
  return (
    <>
      <div className="surface" data-wide="">
        <table className="rota-table" aria-label={say('week')}>
          <thead>
            <tr>
              <th scope="col">
                <Text size="sm" c="dimmed" span>
                  {say('person')}
                </Text>
              </th>
              {days.map(({ day, short }) => (
                <th key={day} scope="col">
                  <Text size="sm" c="dimmed" span>
                    {short}
                  </Text>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row" aria-label={person.name}>
                  <Text fw={600} size="sm">
                    <Name>{person.name}</Name>
                  </Text>
                </th>
                {days.map((day) => (
                  <td key={day.day}>
                    <CellButton {...props} person={person} day={day} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div data-narrow-list="">
        {days.map((day) => (
          <fieldset key={day.day} className="rota-day">
            <legend>{day.long}</legend>
            <div className="surface" style={{ padding: '0.25rem 0.75rem', marginBlockEnd: '1rem' }}>
              {people.map((person) => (
                <div key={person.id} className="rota-row">
                  <span>
                    <Name>{person.name}</Name>
                  </span>
                  <CellButton {...props} person={person} day={day} />
                </div>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </>
  );
}

function CellButton({ rota, person, day, open }: Props & { person: PersonOnRota; day: Day }) {
  const say = useWording(rotaWording);
  const cell = { staffId: person.id, day: day.day };
  const turns = turnsIn(rota, cell);
  const isAway = isAwayOn(rota, cell);
  return (
    <button type="button" className="rota-cell" data-away={isAway || undefined} onClick={() => open(cell)}>
      <span className="rota-name">{say('cell', { name: person.name, day: day.long })}</span>
      {isAway && <span>{say('away')}</span>}
      {turns.map(({ from, to, level }) => (
        <span key={`${from} ${to} ${level}`} className="rota-turn" data-level={level}>
          {say(to <= from ? 'span.next' : 'span', { from, to })}
          {level === 'second' && <span className="rota-level">{say('level.second')}</span>}
        </span>
      ))}
      {turns.length === 0 && !isAway && <span className="rota-empty">+</span>}
    </button>
  );
}
