import { useRung } from '../../check-ins/use-rung.ts';
import { useWording } from '../../language/wording.ts';
import { CustomerLink } from '../../people/CustomerLink.tsx';
import type { CallQueue, QueuedCall } from '../../server/api-types.ts';
import { callsWording } from './calls-wording.ts';

type Props = { numbers: readonly QueuedCall[]; customers: CallQueue['customers'] };

/** Whom nobody can ring or write to, until their number is corrected. */
export function Numbers({ numbers, customers }: Props) {
  const say = useWording(callsWording);
  const rungFor = useRung();
  if (numbers.length === 0) return null;
  return (
    <section>
      <h2 className="quiet-title">{say('numbers')}</h2>
      <ul className="quiet-list">
        {numbers.map(({ checkIn }) => {
          // The page on which it is corrected: a guardian's number stands on their own.
          const { customerId, card, guardian } = rungFor(checkIn, customers);
          return (
            <li key={checkIn.id} className="number-wanted">
              <CustomerLink customerId={customerId} name={guardian?.inWords ?? card?.name} />
              <span className="next-facts">{say(`numbers.${checkIn.cannotReach ?? 'wrong'}`)}</span>
            </li>
          );
        })}
      </ul>
      <p className="quiet-note">{say('numbers.about')}</p>
    </section>
  );
}
