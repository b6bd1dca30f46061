import { PageFrame } from '../../blocks/PageFrame.tsx';
import { useWording } from '../../language/wording.ts';
import { checkInsWording } from './check-ins-wording.ts';

/** The check-ins of a day by where they stand. */
export function BoardPage() {
  const say = useWording(checkInsWording);
  return <PageFrame title={say('title')}>{null}</PageFrame>;
}
