import { type ReactNode, Suspense, startTransition, useEffect, useState } from 'react';

/**
 * A part of a page that is read after the rest: it is asked for and built once the rest is on the screen, so that it takes
 * no bandwidth and no time from that. Until then, and while it loads, `meanwhile` holds its place.
 */
export function Later({ meanwhile, children }: { meanwhile?: ReactNode; children: ReactNode }) {
  const [isItsTurn, setItsTurn] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The next frame draws the rest; what is due after it comes after that.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setItsTurn(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return <Suspense fallback={meanwhile}>{isItsTurn ? children : meanwhile}</Suspense>;
}
