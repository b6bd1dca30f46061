import { useParams } from '@tanstack/react-router';
import { TextFields } from '../../blocks/TextFields.tsx';
import { useDraft } from '../../blocks/use-draft.ts';
import { useWording } from '../../language/wording.ts';
import type { Bulletin } from '../../server/api-types.ts';
import { BulletinForm } from './BulletinForm.tsx';
import { draftOfFacts, emptyBulletin, isWhole, readBulletin, unwritten } from './bulletin-draft.ts';
import { crisesWording } from './crises-wording.ts';
import { DraftFrame } from './DraftFrame.tsx';
import { StatementFrame } from './StatementFrame.tsx';

/** Changes what a bulletin says: its draft, or as a correction what customers were told. */
export function FactsPage() {
  const { id } = useParams({ from: '/crises/bulletins/$id/facts' });
  const say = useWording(crisesWording);
  return (
    <StatementFrame id={id} title={say('bulletin.change')}>
      {(known) => <FactsForm key={id} {...known} />}
    </StatementFrame>
  );
}

function FactsForm({ bulletin, timeZone }: { bulletin: Bulletin; timeZone: string }) {
  const say = useWording(crisesWording);
  const statement = bulletin.draft?.statement;
  const standing = (statement && 'facts' in statement ? statement.facts : undefined) ?? bulletin.said;
  const { draft, keep, clear } = useDraft(`bulletin:${bulletin.id}:facts`, {
    fields: standing ? draftOfFacts(standing, bulletin.segments, timeZone) : emptyBulletin,
    correction: statement?.kind === 'corrected' ? statement.correction : unwritten,
  });
  const read = readBulletin(draft.fields, timeZone);
  const isCorrection = bulletin.version > 0;
  const isSaid = !isCorrection || isWhole(draft.correction);
  const facts = read.facts && standing && { ...read.facts, phase: standing.phase, foreign: standing.foreign };
  const next =
    facts && isSaid
      ? isCorrection
        ? { kind: 'corrected' as const, facts, correction: draft.correction }
        : { kind: 'published' as const, facts }
      : undefined;
  return (
    <DraftFrame
      bulletin={bulletin}
      statement={next}
      missing={isSaid ? read.missing : [...read.missing, 'correction']}
      saved={clear}
    >
      {isCorrection && (
        <TextFields
          label={say('correction')}
          value={draft.correction}
          change={(correction) => keep({ ...draft, correction })}
        />
      )}
      <BulletinForm draft={draft.fields} change={(fields) => keep({ ...draft, fields })} />
    </DraftFrame>
  );
}
