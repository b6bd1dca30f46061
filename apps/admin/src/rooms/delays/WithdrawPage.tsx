import type { Localized } from '@kesher/domain/language';
import { useParams } from '@tanstack/react-router';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useDraft } from '../../blocks/use-draft.ts';
import { NotAllowedPage } from '../../frame/plain-pages.tsx';
import { useBusiness } from '../../frame/use-business.ts';
import { useWording } from '../../language/wording.ts';
import type { Settings, StockDelay } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { delaysWording } from './delays-wording.ts';
import { EndForm } from './EndForm.tsx';
import { ProductsOf } from './RevisePage.tsx';
import { TextFields } from './TextFields.tsx';
import { useDelay } from './use-delay.ts';

/** Takes back an announcement that was wrong. */
export function WithdrawPage() {
  const { id } = useParams({ from: '/delays/$id/withdrawal' });
  const say = useWording(delaysWording);
  const may = useMay();
  const business = useBusiness();
  const { data, error, refetch } = useDelay(id);
  if (!may('delay.declare')) return <NotAllowedPage />;
  return (
    <PageFrame title={say('withdraw')} about={data && <ProductsOf delay={data.delay} />}>
      {error && <ProblemAlert thrown={error} retry={() => void refetch()} />}
      {data && business ? <WithdrawForm delay={data.delay} settings={business} /> : <Loading />}
    </PageFrame>
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
