import { useWhen } from '../../check-ins/use-when.ts';
import { useWording } from '../../language/wording.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import type { QueuedCall } from '../../server/api-types.ts';
import { callsWording } from './calls-wording.ts';

/** Of whom a call is asked by name; and where they cannot ring now, when they are back, and to whom it is offered instead. */
export function AskedOf({ call: { askedOf, suggestedFor } }: { call: QueuedCall }) {
  const say = useWording(callsWording);
  const when = useWhen();
  const nameOf = useColleagueName();
  if (askedOf === undefined) return null;
  const { staffId, isThere, again } = askedOf;
  const name = nameOf(staffId);
  if (isThere) return <p>{say('askedOf', { name })}</p>;
  return (
    <p>
      {again === undefined ? say('askedOf.gone', { name }) : say('askedOf.away', { name, when: when.long(again) })}
      {suggestedFor !== undefined && ` ${say('askedOf.offered', { name: nameOf(suggestedFor) })}`}
    </p>
  );
}
