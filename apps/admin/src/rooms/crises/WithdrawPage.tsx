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

/** Takes back a bulletin that was wrong. */
export function WithdrawPage() {
  const { id } = useParams({ from: '/crises/bulletins/$id/withdrawal' });
  const say = useWording(crisesWording);
  return (
    <StatementFrame id={id} title={say('bulletin.withdraw')}>
      {({ bulletin }) => <WithdrawForm key={id} bulletin={bulletin} />}
    </StatementFrame>
  );
}

function WithdrawForm({ bulletin }: { bulletin: Bulletin }) {
  const say = useWording(crisesWording);
  const statement = bulletin.draft?.statement;
  const { draft, keep, clear } = useDraft(
    `bulletin:${bulletin.id}:withdrawal`,
    statement?.kind === 'withdrawn' ? statement.because : unwritten,
  );
  const isSaid = isWhole(draft);
  return (
    <DraftFrame
      bulletin={bulletin}
      statement={isSaid ? { kind: 'withdrawn', because: draft } : undefined}
      missing={isSaid ? [] : ['withdraw.because']}
      saved={clear}
    >
      <Text c="dimmed">{say('withdraw.about')}</Text>
      <TextFields label={say('withdraw.because')} value={draft} change={keep} />
    </DraftFrame>
  );
}
