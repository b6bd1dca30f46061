import { fewestLetters } from '@kesher/domain/customer/search-limits';
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Name } from '../../blocks/Bidi.tsx';
import { useWording } from '../../language/wording.ts';
import { useCustomerSearch } from '../../people/use-customer-search.ts';
import { settingsWording } from './settings-wording.ts';

type Props = {
  /** The id of whom the looks are at; empty for everybody. */
  customer: string;
  name: string | undefined;
  choose: (customer: string) => void;
};

const mostShown = 5;

/** Finds a customer as the search does, by name, phone, email or order; by id also one who was erased. */
export function CustomerFilter({ customer, name, choose }: Props) {
  const say = useWording(settingsWording);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 200);
  const { data, isFetching } = useCustomerSearch(search);
  const pick = (id: string) => {
    setTyped('');
    choose(id);
  };
  if (customer !== '')
    return (
      <Stack gap={4} align="flex-start">
        <Text fw={500}>{say('looks.customer')}</Text>
        <Text>
          <Name>{name ?? customer}</Name>
        </Text>
        <Button variant="default" size="xs" onClick={() => pick('')}>
          {say('looks.allCustomers')}
        </Button>
      </Stack>
    );
  const hits = search.length < fewestLetters ? [] : (data?.hits.slice(0, mostShown) ?? []);
  const isUnknown = search.length >= fewestLetters && !isFetching && hits.length === 0;
  return (
    <Stack gap="xs">
      <TextInput
        type="search"
        label={say('looks.customer')}
        description={say('looks.customerHint')}
        value={typed}
        maxLength={254}
        autoComplete="off"
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {hits.map(({ customer: { id, name: called, phone, email } }) => (
        <Button key={id} variant="default" justify="flex-start" onClick={() => pick(id)}>
          <Name>{called}</Name>
          {(phone ?? email) !== undefined && (
            <>
              {' · '}
              <bdi dir="ltr">{phone ?? email}</bdi>
            </>
          )}
        </Button>
      ))}
      {isUnknown && (
        <Button variant="default" justify="flex-start" onClick={() => pick(search)}>
          {say('looks.byId', { id: search })}
        </Button>
      )}
    </Stack>
  );
}
