import { fewestLetters, mostHits } from '@kesher/domain/customer/search-limits';
import { Anchor, Group, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Code, Name } from '../../blocks/Bidi.tsx';
import { DataList } from '../../blocks/DataList.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import { useCustomerSearch } from '../../people/use-customer-search.ts';
import { AllowAgain } from './AllowAgain.tsx';
import { customersWording } from './customers-wording.ts';

/** Finds a customer as one types. What was typed stays in this window and never in its address: it may be personal. */
export function CustomersPage() {
  const say = useWording(customersWording);
  const [typed, setTyped] = useState(() => sessionStorage.getItem(storageKey) ?? '');
  const [search] = useDebouncedValue(typed.trim(), 120);
  const { data, error, isFetching, refetch } = useCustomerSearch(search);
  const hits = search.length < fewestLetters ? undefined : data?.hits;
  const isCut = hits !== undefined && hits.length >= mostHits;
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const openTheOnlyOne = () => {
    const [only, ...others] = hits ?? [];
    // What is shown may still be the answer to fewer letters.
    if (!only || others.length > 0 || isFetching || typed.trim() !== search) return;
    void navigate({ to: pathTo('/customers/$customerId', { customerId: only.customer.id }) });
  };
  return (
    <PageFrame title={say('title')} about={say('about')} typeInto={field}>
      <TextInput
        ref={field}
        onKeyDown={({ key }) => key === 'Enter' && openTheOnlyOne()}
        type="search"
        label={say('search')}
        description={say('search.hint')}
        value={typed}
        maxLength={254}
        autoComplete="off"
        size="lg"
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          sessionStorage.setItem(storageKey, value);
        }}
      />
      {error && <ProblemAlert thrown={error} retry={() => void refetch()} />}
      {search.length < fewestLetters && (
        <>
          <EmptyState title={say('search.start')}>{say('search.startRemedy')}</EmptyState>
          <AllowAgain />
        </>
      )}
      {search.length >= fewestLetters && !hits && !error && <Loading />}
      {hits?.length === 0 && !isFetching && (
        <EmptyState title={say('search.none')}>{say('search.noneRemedy')}</EmptyState>
      )}
      <VisuallyHidden component="output">
        {hits && !isFetching && !isCut && say('search.found', { count: hits.length })}
      </VisuallyHidden>
      <output>{isCut && say('search.first', { count: mostHits })}</output>
      {hits && hits.length > 0 && (
        <DataList label={say('search')} rows={hits} keyOf={({ customer }) => customer.id} rowHeight={76}>
          {({ customer, matched }) => (
            <Group className="surface" p="md" justify="space-between">
              <div>
                <Anchor component={Link} to={pathTo('/customers/$customerId', { customerId: customer.id })} fw={600}>
                  <Name>{customer.name}</Name>
                </Anchor>
                <Text c="dimmed">
                  {customer.phone ? <Code>{customer.phone}</Code> : say('noPhone')} ·{' '}
                  {customer.email ? <Code>{customer.email}</Code> : say('noEmail')}
                </Text>
              </div>
              <Text c="dimmed" size="sm">
                {say(`matched.${matched}`)}
              </Text>
            </Group>
          )}
        </DataList>
      )}
    </PageFrame>
  );
}

const storageKey = 'kesher.customer-search';
