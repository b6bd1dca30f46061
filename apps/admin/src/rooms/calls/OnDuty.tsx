import { Name } from '../../blocks/Bidi.tsx';
import { useWording } from '../../language/wording.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import { callsWording } from './calls-wording.ts';

/** Who is there now, to share the queue with. */
export function OnDuty({ onDuty }: { onDuty: readonly string[] }) {
  const say = useWording(callsWording);
  const nameOf = useColleagueName();
  return (
    <section>
      <h2 className="quiet-title">{say('duty')}</h2>
      {onDuty.length === 0 && <p className="quiet-note">{say('duty.none')}</p>}
      <ul className="quiet-list">
        {onDuty.map((id) => (
          <li key={id} className="on-duty">
            <span className="face" aria-hidden>
              {/\p{L}/u.exec(nameOf(id))?.[0]}
            </span>
            <Name>{nameOf(id)}</Name>
          </li>
        ))}
      </ul>
    </section>
  );
}
