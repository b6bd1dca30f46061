import { useRef } from 'react';
import { useToast } from '../../blocks/use-toast.tsx';
import { houseWording } from '../../language/house-wording.ts';
import { useWording } from '../../language/wording.ts';
import type { Announcement } from '../../server/api-types.ts';
import { useStopKey } from '../../stops/use-stop-key.ts';
import { usePressStop } from '../../stops/use-stops.ts';

/**
 * The key on Today: it stops the only announcement that goes out. Of several it never chooses one, but leads to their
 * buttons; and while that is not known yet, to the menu. `goingOut` is undefined until then.
 */
export function useStopOnToday(goingOut: readonly Announcement[] | undefined) {
  const say = useWording(houseWording);
  const toast = useToast();
  const press = usePressStop();
  const menu = useRef<HTMLButtonElement>(null);
  const firstStop = useRef<HTMLButtonElement>(null);
  useStopKey(() => {
    const [only, ...others] = goingOut ?? [];
    if (only && others.length === 0) press({ scope: 'announcement', id: only.id });
    else if (goingOut && !only) toast(say('stop.nothing'));
    else (firstStop.current ?? menu.current)?.focus();
  });
  return { menu, firstStop };
}
