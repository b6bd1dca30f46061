import { AskedFlags } from './AskedFlags.tsx';
import { Gaps } from './Gaps.tsx';
import { NetTests } from './NetTests.tsx';

/** What staff are woken for at any hour: flags that ask them, the test of whether that would work, and when it would not. */
export function Woken() {
  return (
    <>
      <AskedFlags />
      <NetTests />
      <Gaps />
    </>
  );
}
