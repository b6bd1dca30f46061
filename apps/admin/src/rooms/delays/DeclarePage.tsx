import { Button, Select, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { useNow } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useDraft } from '../../blocks/use-draft.ts';
import { NotAllowedPage } from '../../frame/plain-pages.tsx';
import { useBusiness } from '../../frame/use-business.ts';
import { houseWording } from '../../language/house-wording.ts';
import { useWording } from '../../language/wording.ts';
import type { Settings } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { delaysWording } from './delays-wording.ts';
import { checkFacts, FactsForm, FactsVerdict } from './FactsForm.tsx';
import { emptyFacts, type FactsDraft } from './facts-draft.ts';
import { Preview } from './Preview.tsx';
import { useProducts } from './use-delay.ts';
import { useExpectedWindow } from './WindowFields.tsx';

type Draft = { productId: string; facts: FactsDraft; requestId: string };
const empty: Draft = { productId: '', facts: emptyFacts, requestId: '' };

/** Declares a delay in one flow. It makes a draft on the server; nobody is told until that is announced. */
export function DeclarePage() {
  const say = useWording(delaysWording);
  const may = useMay();
  const business = useBusiness();
  if (!may('delay.declare')) return <NotAllowedPage />;
  return (
    <PageFrame title={say('declare')} about={say('declare.about')}>
      {business ? <DeclareForm settings={business} /> : <Loading />}
    </PageFrame>
  );
}

function DeclareForm({ settings }: { settings: Settings }) {
  const say = useWording(delaysWording);
  const house = useWording(houseWording);
  const server = useServer();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const now = useNow(60_000);
  const products = useProducts();
  const { draft, keep, clear, restored } = useDraft('delay:new', empty);
  const product = products.data?.products.find(({ id }) => id === draft.productId);
  const expected = useExpectedWindow(product?.id, draft.facts.promisedOn);
  const checked = checkFacts(draft.facts, { expected: expected.data, settings, previous: undefined, now });
  const declare = useMutation({
    mutationFn: () => {
      if (!checked.facts) throw new Error('Facts are missing.');
      const body = { productIds: [draft.productId], facts: checked.facts, requestId: draft.requestId };
      return answerOf(server.POST('/staff/delays', { body }));
    },
    onSuccess: async ({ delay }) => {
      clear();
      void queries.invalidateQueries({ queryKey: ['delays'] });
      await navigate({ to: '/delays/$id', params: { id: delay.id } });
    },
  });
  const change = (part: Partial<Draft>) =>
    // One id from the first keystroke on: pressing twice, or after a lost answer, makes one delay.
    keep({ ...draft, requestId: draft.requestId || crypto.randomUUID(), ...part });
  const because = !product
    ? say('form.productMissing')
    : product.openDelayId !== undefined
      ? say('form.productTaken')
      : checked.missing.length > 0
        ? say('form.unfinished')
        : undefined;
  return (
    <>
      {restored && (
        <Text c="dimmed">
          {house('draftKept')}{' '}
          <Button variant="subtle" size="compact-md" onClick={clear}>
            {say('form.startAnew')}
          </Button>
        </Text>
      )}
      {products.error && <ProblemAlert thrown={products.error} retry={() => void products.refetch()} />}
      <Section title={say('form.what')}>
        <Select
          label={say('form.product')}
          placeholder={say('form.productSearch')}
          searchable
          maw={520}
          limit={50}
          data={(products.data?.products ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.productId || null}
          nothingFoundMessage={say('form.noProduct')}
          onChange={(productId) => change({ productId: productId ?? '' })}
        />
        {product?.openDelayId !== undefined && (
          <EmptyState title={say('form.productTaken')}>
            <Link to="/delays/$id" params={{ id: product.openDelayId }}>
              {say('form.toOpenDelay')}
            </Link>
          </EmptyState>
        )}
        {product && <Waiting productId={product.id} />}
      </Section>
      <FactsForm draft={draft.facts} change={(facts) => change({ facts })} expected={expected} />
      <Section title={say('form.check')}>
        <FactsVerdict {...checked} />
      </Section>
      {checked.facts && product && (
        <Preview
          statement={{ kind: 'declared', facts: checked.facts }}
          products={[{ id: product.id, name: product.name }]}
          settings={settings}
        />
      )}
      {declare.error && <ProblemAlert thrown={declare.error} retry={() => declare.mutate()} />}
      <div className="row-buttons">
        <ReasonButton because={because} loading={declare.isPending} onClick={() => declare.mutate()}>
          {say('form.save')}
        </ReasonButton>
      </div>
    </>
  );
}

/** How many customers wait for the product now. */
function Waiting({ productId }: { productId: string }) {
  const say = useWording(delaysWording);
  const server = useServer();
  const waiting = useQuery({
    queryKey: ['waiting', productId],
    queryFn: () => answerOf(server.GET('/staff/products/{productId}/waiting', { params: { path: { productId } } })),
    refetchInterval: 15_000,
  });
  return (
    <output>
      {waiting.error && <ProblemAlert thrown={waiting.error} retry={() => void waiting.refetch()} />}
      {waiting.data && <Text fw={600}>{say('form.waiting', { count: waiting.data.customers })}</Text>}
    </output>
  );
}
