import type { Localized } from '@kesher/domain/language';
import { useParams } from '@tanstack/react-router';
import { TextFields } from '../../blocks/TextFields.tsx';
import { useDraft } from '../../blocks/use-draft.ts';
import { useWording } from '../../language/wording.ts';
import type { Settings, StockDelay } from '../../server/api-types.ts';
import { delaysWording } from './delays-wording.ts';
import { EndForm } from './EndForm.tsx';
import { StatementPage } from './StatementPage.tsx';

/** Takes back an announcement that was wrong. */
export function WithdrawPage() {
  const { id } = useParams({ from: '/delays/$id/withdrawal' });
  const say = useWording(delaysWording);
  return (
    <StatementPage id={id} title={() => say('withdraw')}>
      {(known) => <WithdrawForm {...known} />}
    </StatementPage>
  );
}

function emptyOf({ draft }: StockDelay): Localized {
  return draft?.statement.kind === 'withdrawn' ? draft.statement.because : { en: '', he: '', ar: '' };
}

function WithdrawForm({ delay, settings }: { delay: StockDelay; settings: Settings }) {
  const say = useWording(delaysWording);
  const { draft, keep, clear } = useDraft<Localized>(`delay:${delay.id}:withdrawal`, emptyOf(delay));
  const isWhole = Object.values(draft).every((text) => text.trim() !== '');
  return (
    <EndForm
      delay={delay}
      settings={settings}
      statement={isWhole ? { kind: 'withdrawn', because: draft } : undefined}
      missing={say('missing.because')}
      saved={clear}
    >
      <TextFields label={say('withdraw.because')} hint={say('withdraw.becauseHint')} value={draft} change={keep} />
    </EndForm>
  );
}
