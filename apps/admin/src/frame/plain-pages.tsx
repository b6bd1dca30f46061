import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../blocks/EmptyState.tsx';
import { PageFrame } from '../blocks/PageFrame.tsx';
import { ProblemAlert } from '../blocks/ProblemAlert.tsx';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';

export function NotFoundPage() {
  const say = useWording(houseWording);
  return (
    <PageFrame title={say('frame.notFound')}>
      <EmptyState title={say('frame.notFoundRemedy')}>
        <ToToday />
      </EmptyState>
    </PageFrame>
  );
}

export function NotAllowedPage() {
  const say = useWording(houseWording);
  return (
    <PageFrame title={say('frame.notAllowed')}>
      <EmptyState title={say('frame.notAllowedRemedy')}>
        <ToToday />
      </EmptyState>
    </PageFrame>
  );
}

/** What is left of a page that threw: the frame stays, and so do the drafts. */
export function CrashedPage({ error }: { error: unknown }) {
  const say = useWording(houseWording);
  return (
    <PageFrame title={say('problem.unexpected')}>
      <ProblemAlert thrown={error} />
    </PageFrame>
  );
}

function ToToday() {
  const say = useWording(houseWording);
  return (
    <Anchor component={Link} to="/">
      {say('frame.toToday')}
    </Anchor>
  );
}
