import { useWording } from '../../language/wording.ts';
import { CustomerLink } from '../../people/CustomerLink.tsx';
import type { CallQueue, QueuedCall } from '../../server/api-types.ts';
import { callsWording } from './calls-wording.ts';

type Props = { numbers: readonly QueuedCall[]; customers: CallQueue['customers'] };

/** Whom nobody can ring or write to, until their number is corrected. */
export function Numbers({ numbers, customers }: Props) {
  const say = useWording(callsWording);
  if (numbers.length === 0) return null;
  return (
    <section>
      <h2 className="quiet-title">{say('numbers')}</h2>
      <ul className="quiet-list">
        {numbers.map(({ checkIn: { id, customerId, cannotReach } }) => (
          <li key={id} className="number-wanted">
            <CustomerLink customerId={customerId} name={customers[customerId]?.name} />
            <span className="next-facts">{say(`numbers.${cannotReach ?? 'wrong'}`)}</span>
          </li>
        ))}
      </ul>
      <p className="quiet-note">{say('numbers.about')}</p>
    </section>
  );
}
