import { AskedFlags } from './AskedFlags.tsx';
import { NetTests } from './NetTests.tsx';

/** What staff are woken for at any hour: flags that ask them, and the test of whether that would work. */
export function Woken() {
  return (
    <>
      <AskedFlags />
      <NetTests />
    </>
  );
}
