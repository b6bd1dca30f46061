import { useWhen } from '../../check-ins/use-when.ts';
import { useWording } from '../../language/wording.ts';
import type { CallSheet } from '../../server/api-types.ts';
import { callsWording } from './calls-wording.ts';

const hourMs = 3_600_000;

/** Who answers for the flags, and as of which hour they are marked. */
export function SignedBy({ sheet: { checkIn, signedBy }, now }: { sheet: CallSheet; now: number }) {
  const say = useWording(callsWording);
  const when = useWhen();
  if (signedBy === undefined) return null;
  const hours = Math.max(0, Math.floor((now - Date.parse(checkIn.endedAt)) / hourMs));
  const { name, licence } = signedBy;
  const values = { hours, name, date: when.date(signedBy.at) };
  return (
    <p className="quiet-note">
      {licence === undefined ? say('signedBy', values) : say('signedBy.licensed', { ...values, licence })}
    </p>
  );
}
