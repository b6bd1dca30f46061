import type { Localized } from '@kesher/domain/language';
import { TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { TextFields } from '../../blocks/TextFields.tsx';
import { useDraft } from '../../blocks/use-draft.ts';
import { useWording } from '../../language/wording.ts';
import type { Settings, StockDelay } from '../../server/api-types.ts';
import { delaysWording } from './delays-wording.ts';
import { EndForm } from './EndForm.tsx';
import { isWritten } from './facts-draft.ts';
import { StatementPage } from './StatementPage.tsx';

/** The good news: it has come, or leaves on a day. */
export function ResolvePage() {
  const { id } = useParams({ from: '/delays/$id/arrival' });
  const say = useWording(delaysWording);
  return (
    <StatementPage id={id} title={() => say('resolve')}>
      {(known) => <ResolveForm {...known} />}
    </StatementPage>
  );
}

type Draft = { availableOn: string; note: Localized };

function emptyOf({ draft }: StockDelay): Draft {
  const said = draft?.statement.kind === 'resolved' ? draft.statement : undefined;
  return { availableOn: said?.availableOn ?? '', note: said?.note ?? { en: '', he: '', ar: '' } };
}

function ResolveForm({ delay, settings }: { delay: StockDelay; settings: Settings }) {
  const say = useWording(delaysWording);
  const { draft, keep, clear } = useDraft<Draft>(`delay:${delay.id}:arrival`, emptyOf(delay));
  const isHalf = isWritten(draft.note) && Object.values(draft.note).some((text) => text.trim() === '');
  const statement = {
    kind: 'resolved' as const,
    ...(draft.availableOn !== '' && { availableOn: draft.availableOn }),
    ...(isWritten(draft.note) && { note: draft.note }),
  };
  return (
    <EndForm
      delay={delay}
      settings={settings}
      statement={isHalf ? undefined : statement}
      missing={say('missing.note')}
      saved={clear}
    >
      <TextInput
        type="date"
        label={say('resolve.availableOn')}
        description={say('resolve.availableOnHint')}
        maw={360}
        value={draft.availableOn}
        onChange={(event) => keep({ ...draft, availableOn: event.currentTarget.value })}
      />
      <TextFields label={say('resolve.note')} value={draft.note} change={(note) => keep({ ...draft, note })} />
    </EndForm>
  );
}
