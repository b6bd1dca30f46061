import { useWhen } from '../../check-ins/use-when.ts';
import { useWording } from '../../language/wording.ts';
import type { CheckIn } from '../../server/api-types.ts';
import { checkInsWording } from './check-ins-wording.ts';

/** What Kesher, or somebody here, does next for a check-in, and when. */
export function useNextStep(): (checkIn: CheckIn) => string {
  const say = useWording(checkInsWording);
  const when = useWhen();
  return ({ state, next, cannotReach, attempts }) => {
    if (next !== undefined) return say(`next.${next.does}`, { when: when.long(next.at) });
    if (state === 'calling') return say('next.now');
    const isWrong = state === 'not-reached' && attempts.at(-1)?.outcome === 'wrong-number';
    return say(isWrong || (cannotReach !== undefined && state !== 'cancelled') ? 'next.number' : 'next.none');
  };
}
