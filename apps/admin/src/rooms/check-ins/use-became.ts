import { useWording } from '../../language/wording.ts';
import { enterWording } from './enter-wording.ts';
import type { Became } from './use-enter.ts';

/** What became of a work as a sentence, with the remedy where it was refused. */
export function useBecame(): (became: Became | undefined) => string {
  const say = useWording(enterWording);
  return (became) => {
    const key = `is.${became?.because ?? became?.is ?? 'refused'}`;
    if (say.has(key)) return say(key);
    return say(became?.is === 'withdrawn' ? 'is.withdrawn' : 'is.refused');
  };
}
