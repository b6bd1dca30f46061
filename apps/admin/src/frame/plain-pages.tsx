import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../blocks/EmptyState.tsx';
import { PageFrame } from '../blocks/PageFrame.tsx';
import { ProblemAlert } from '../blocks/ProblemAlert.tsx';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';
import { pathTo } from '../path-to.ts';
import { isMissingChunk } from '../server/missing-chunk.ts';
import { NewVersion } from './NewVersion.tsx';

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

/** What is left where a page threw: it stands in the place of the whole house, and drafts are kept. */
export function CrashedPage({ error }: { error: unknown }) {
  const say = useWording(houseWording);
  return (
    <main className="house-content">
      {isMissingChunk(error) ? (
        <NewVersion />
      ) : (
        <PageFrame title={say('problem.unexpected')}>
          <ProblemAlert thrown={error} />
        </PageFrame>
      )}
    </main>
  );
}

function ToToday() {
  const say = useWording(houseWording);
  return (
    <Anchor component={Link} to={pathTo('/')}>
      {say('frame.toToday')}
    </Anchor>
  );
}
