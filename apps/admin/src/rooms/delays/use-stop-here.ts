import { isUnderWay } from '../../announcements/is-under-way.ts';
import { useToast } from '../../blocks/use-toast.tsx';
import { houseWording } from '../../language/house-wording.ts';
import { useWording } from '../../language/wording.ts';
import type { StockDelay } from '../../server/api-types.ts';
import { stopsOfAnnouncement } from '../../stops/standing.ts';
import { useStopKey } from '../../stops/use-stop-key.ts';
import { usePressStop, useStops } from '../../stops/use-stops.ts';
import { useLedger } from './use-delay.ts';

/** What of a delay is stopped, whether anything of it goes out that can be, and the key that stops it. */
export function useStopHere(delay: StockDelay) {
  const say = useWording(houseWording);
  const toast = useToast();
  const press = usePressStop();
  const held = stopsOfAnnouncement(delay, useStops());
  const ledger = useLedger(delay.live?.noticeId);
  const { live, draft } = delay;
  // What cannot be looked at may be going out.
  const isSending = live !== undefined && (!live.published || (ledger.data ? isUnderWay(ledger.data) : ledger.isError));
  const canBeStopped = (draft?.stage === 'countdown' && !held.countdown) || (isSending && !held.live);
  useStopKey(() => {
    if (canBeStopped || (live && !held.live && ledger.isPending)) press({ scope: 'announcement', id: delay.id });
    else toast(say('stop.nothing'));
  });
  return { held, isStopped: (held.live ?? held.countdown) !== undefined, canBeStopped };
}
