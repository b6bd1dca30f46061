import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { isOvertaken, seenOf } from '../../announcements/overtaken.ts';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { StaleNotice } from '../../blocks/StaleNotice.tsx';
import type { Bulletin, BulletinStatement } from '../../server/api-types.ts';
import { problemOf } from '../../server/problem.ts';
import type { CrisesWords } from './crises-wording.ts';
import { SaveButton } from './SaveButton.tsx';
import { useBulletinStep } from './use-bulletin.ts';

type Props = {
  bulletin: Bulletin;
  /** What would be said; undefined while something is missing. */
  statement: BulletinStatement | undefined;
  missing: readonly (keyof CrisesWords)[];
  saved: () => void;
  children: ReactNode;
};

/** The fields of what is said next, and the draft that is made of them: refused if somebody else was faster. */
export function DraftFrame({ bulletin, statement, missing, saved, children }: Props) {
  const navigate = useNavigate();
  const [seen, setSeen] = useState(() => seenOf(bulletin));
  const save = useBulletinStep(({ id }) => {
    saved();
    void navigate({ to: '/crises/bulletins/$id', params: { id } });
  });
  const isStale = save.error !== null && problemOf(save.error).code === 'stale';
  return (
    <>
      {children}
      {(isStale || isOvertaken(seen, bulletin)) && (
        <StaleNotice
          load={() => {
            save.reset();
            setSeen(seenOf(bulletin));
          }}
        />
      )}
      {save.error && !isStale && <ProblemAlert thrown={save.error} />}
      <SaveButton
        missing={missing}
        busy={save.isPending}
        save={() => statement && save.mutate({ bulletin, statement, seen })}
      />
    </>
  );
}
