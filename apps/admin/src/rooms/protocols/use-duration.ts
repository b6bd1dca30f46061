import { useListInWords } from '../../language/list-in-words.ts';
import { useWording } from '../../language/wording.ts';
import { partsOf } from './duration-parts.ts';
import { protocolsWording } from './protocols-wording.ts';

/** Says a duration: “1 day”, “1 hour and 30 minutes”. */
export function useDuration(): (duration: string) => string {
  const say = useWording(protocolsWording);
  const inWords = useListInWords();
  return (duration) => inWords(partsOf(duration).map(({ unit, count }) => say(unit, { count })));
}
