import { Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { TextFields } from '../../blocks/TextFields.tsx';
import { useDraft } from '../../blocks/use-draft.ts';
import { useWording } from '../../language/wording.ts';
import type { Bulletin } from '../../server/api-types.ts';
import { isWhole, unwritten } from './bulletin-draft.ts';
import { crisesWording } from './crises-wording.ts';
import { DraftFrame } from './DraftFrame.tsx';
import { StatementFrame } from './StatementFrame.tsx';

/** "Open again", to exactly those who were told "closed". */
export function ReleasePage() {
  const { id } = useParams({ from: '/crises/bulletins/$id/release' });
  const say = useWording(crisesWording);
  return (
    <StatementFrame id={id} title={say('bulletin.release')}>
      {({ bulletin }) => <ReleaseForm key={id} bulletin={bulletin} />}
    </StatementFrame>
  );
}

function ReleaseForm({ bulletin }: { bulletin: Bulletin }) {
  const say = useWording(crisesWording);
  const statement = bulletin.draft?.statement;
  const { draft, keep, clear } = useDraft(
    `bulletin:${bulletin.id}:release`,
    statement?.kind === 'released'
      ? { title: statement.title, says: statement.says }
      : { title: unwritten, says: unwritten },
  );
  const missing = [
    ...(isWhole(draft.title) ? [] : ['release.title' as const]),
    ...(isWhole(draft.says) ? [] : ['release.says' as const]),
  ];
  return (
    <DraftFrame
      bulletin={bulletin}
      statement={missing.length === 0 ? { kind: 'released', ...draft } : undefined}
      missing={missing}
      saved={clear}
    >
      <Text c="dimmed">{say('release.about')}</Text>
      <TextFields label={say('release.title')} value={draft.title} change={(title) => keep({ ...draft, title })} />
      <TextFields label={say('release.says')} value={draft.says} change={(says) => keep({ ...draft, says })} />
    </DraftFrame>
  );
}
