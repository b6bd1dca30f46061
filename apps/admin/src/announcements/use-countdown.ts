import { useNow } from '../blocks/RelativeTime.tsx';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';
import { useIsAllStopped } from '../stops/use-stops.ts';

/**
 * How long it is until an announcement goes out, as it goes by. `words` is what the room says of the seconds that are left,
 * and of none; where everything is stopped, it says that this waits.
 */
export function useCountdown(
  goesOutAt: string | undefined,
  words: { left: (seconds: number) => string; over: string },
) {
  const house = useWording(houseWording);
  const now = useNow(500);
  const isAllStopped = useIsAllStopped();
  const seconds = Math.max(0, Math.ceil((Date.parse(goesOutAt ?? '') - now) / 1000));
  const said = seconds > 0 ? words.left(seconds) : words.over;
  return {
    seconds,
    isAllStopped,
    says: isAllStopped ? house('stop.waitsForAll') : said,
    /** How much of it has gone by, of a minute at most, in hundredths. */
    progress: 100 - (Math.min(seconds, 60) / 60) * 100,
  };
}
