import { Anchor, Button, MultiSelect, Text } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { lookAtAnnouncementsAgain } from '../../announcements/use-announcements.ts';
import { nameIn } from '../../announcements/use-names.ts';
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
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import type { Settings } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { delaysWording } from './delays-wording.ts';
import { checkFacts, FactsForm, FactsVerdict } from './FactsForm.tsx';
import { beginFacts, type FactsDraft } from './facts-draft.ts';
import { Preview } from './Preview.tsx';
import { useProducts } from './use-delay.ts';
import { useExpectedWindow } from './WindowFields.tsx';

type Draft = { productIds: string[]; facts: FactsDraft; requestId: string };
/** As many as one delay may speak about. */
const mostProducts = 20;

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
  const { language } = useLanguage();
  const [empty] = useState<Draft>(() => ({ productIds: [], facts: beginFacts(settings.options), requestId: '' }));
  const { draft, keep, clear, restored } = useDraft('delay:new', empty);
  const known = products.data?.products ?? [];
  const picked = draft.productIds.flatMap((productId) => known.find(({ id }) => id === productId) ?? []);
  const taken = picked.flatMap((product) =>
    product.openDelayId === undefined ? [] : [{ product, openDelayId: product.openDelayId }],
  );
  const expected = useExpectedWindow(draft.productIds, draft.facts.promisedOn);
  const checked = checkFacts(draft.facts, { expected: expected.data, settings, previous: undefined, now });
  const declare = useMutation({
    mutationFn: () => {
      if (!checked.facts) throw new Error('Facts are missing.');
      const body = { productIds: picked.map(({ id }) => id), facts: checked.facts, requestId: draft.requestId };
      return answerOf(server.POST('/staff/delays', { body }));
    },
    onSuccess: async ({ delay }) => {
      clear();
      void lookAtAnnouncementsAgain(queries);
      await navigate({ to: '/delays/$id', params: { id: delay.id } });
    },
  });
  const change = (part: Partial<Draft>) =>
    // One id from the first keystroke on: pressing twice, or after a lost answer, makes one delay.
    keep({ ...draft, requestId: draft.requestId || crypto.randomUUID(), ...part });
  const because =
    picked.length === 0
      ? say('form.productMissing')
      : taken.length > 0
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
        <MultiSelect
          label={say('form.product')}
          description={say('form.productHint')}
          {...(picked.length === 0 && { placeholder: say('form.productSearch') })}
          searchable
          maw={520}
          limit={50}
          maxValues={mostProducts}
          data={known.map((product) => ({ value: product.id, label: nameIn(product, language) }))}
          value={picked.map(({ id }) => id)}
          nothingFoundMessage={say('form.noProduct')}
          onChange={(productIds) => change({ productIds })}
        />
        {taken.map(({ product, openDelayId }) => (
          <EmptyState key={product.id} title={say('form.productTakenBy', { product: nameIn(product, language) })}>
            <Anchor component={Link} to={pathTo('/delays/$id', { id: openDelayId })}>
              {say('form.toOpenDelay')}
            </Anchor>
          </EmptyState>
        ))}
        {picked.length > 0 && <Waiting productIds={picked.map(({ id }) => id)} />}
      </Section>
      <FactsForm
        draft={draft.facts}
        change={(facts) => change({ facts })}
        expected={expected}
        usual={settings.options}
      />
      <Section title={say('form.check')}>
        <FactsVerdict {...checked} />
      </Section>
      {checked.facts && picked.length > 0 && (
        <Preview
          statement={{ kind: 'declared', facts: checked.facts }}
          products={picked.map(({ id, name, names }) => ({ id, name, ...(names && { names }) }))}
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

/** How many customers wait for any of the products now. */
function Waiting({ productIds }: { productIds: readonly string[] }) {
  const say = useWording(delaysWording);
  const server = useServer();
  const intl = useIntl();
  const ids = productIds.join(',');
  const waiting = useQuery({
    queryKey: ['waiting', ids],
    queryFn: () => answerOf(server.GET('/staff/products/waiting', { params: { query: { ids } } })),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
  return (
    <output>
      {waiting.error && <ProblemAlert thrown={waiting.error} retry={() => void waiting.refetch()} />}
      {waiting.data && (
        <Text fw={600}>
          {waiting.data.isAtLeast
            ? say('form.waitingMore', { count: intl.formatNumber(waiting.data.customers) })
            : say('form.waiting', { count: waiting.data.customers, products: productIds.length })}
        </Text>
      )}
    </output>
  );
}
