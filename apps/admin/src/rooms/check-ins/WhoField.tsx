import { fewestLetters } from '@kesher/domain/customer/search-limits';
import type { Language } from '@kesher/domain/language';
import { Button, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Code, Name } from '../../blocks/Bidi.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useWording } from '../../language/wording.ts';
import { useCustomerSearch } from '../../people/use-customer-search.ts';
import type { TypedChild } from './child-of.ts';
import { enterWording } from './enter-wording.ts';

/** Whose work it was: a customer, or somebody who becomes one. */
export type Chosen =
  | { kind: 'known'; customerId: string; name: string }
  | { kind: 'new'; customerId: string; name: string; phone: string; language: Language; child?: TypedChild };

type Props = {
  chosen: Chosen | undefined;
  choose: (who: Chosen | undefined) => void;
  addNew: (typed: string) => void;
  error: ReactNode;
};

const mostShown = 6;

/** Finds a customer as one types; Enter takes the first that was found, and somebody new is one press away. */
export function WhoField({ chosen, choose, addNew, error: missing }: Props) {
  const say = useWording(enterWording);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 120);
  const { data, error, isFetching } = useCustomerSearch(search);
  const field = useRef<HTMLInputElement>(null);
  const another = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    (chosen === undefined ? field : another).current?.focus();
  }, [chosen]);
  if (chosen !== undefined)
    return (
      <div className="enter-chosen">
        <Text>
          {say('who')}:{' '}
          <strong>
            <Name>{chosen.name}</Name>
          </strong>
        </Text>
        <Button ref={another} variant="subtle" onClick={() => choose(undefined)}>
          {say('who.another')}
        </Button>
      </div>
    );
  const hits = search.length < fewestLetters ? [] : (data?.hits ?? []);
  const take = ({ customer }: (typeof hits)[number]) =>
    choose({ kind: 'known', customerId: customer.id, name: customer.name });
  return (
    <div>
      <TextInput
        ref={field}
        type="search"
        label={say('who')}
        description={say('who.hint')}
        value={typed}
        maxLength={254}
        autoComplete="off"
        error={missing}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Nobody enters a work by accident who only wanted to choose.
          event.preventDefault();
          const [first] = hits;
          if (first && !isFetching && typed.trim() === search) take(first);
        }}
      />
      {error && <ProblemAlert thrown={error} />}
      {typed.trim().length >= fewestLetters && (
        <ul className="quiet-list" aria-label={say('who.found')}>
          {hits.slice(0, mostShown).map((hit) => (
            <li key={hit.customer.id}>
              <button type="button" className="quiet-button who-hit" onClick={() => take(hit)}>
                <Name>{hit.customer.name}</Name>
                <span className="board-fact">{hit.customer.phone && <Code>{hit.customer.phone}</Code>}</span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" className="quiet-button who-hit" onClick={() => addNew(typed.trim())}>
              <span>
                {say('who.new')}: <Name>{typed.trim()}</Name>
              </span>
            </button>
          </li>
        </ul>
      )}
    </div>
  );
}
