import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import { delaysWording } from './delays-wording.ts';

/** What can be said next about a delay that customers were told: other facts, that it has come, that it was wrong. */
export function SpeakButtons({ id, revise }: { id: string; revise?: string }) {
  const say = useWording(delaysWording);
  return (
    <>
      <Button component={Link} to={pathTo('/delays/$id/facts', { id })}>
        {revise ?? say('revise')}
      </Button>
      <Button component={Link} to={pathTo('/delays/$id/arrival', { id })} variant="default">
        {say('resolve')}
      </Button>
      <Button component={Link} to={pathTo('/delays/$id/withdrawal', { id })} variant="default" color="red">
        {say('withdraw')}
      </Button>
    </>
  );
}
