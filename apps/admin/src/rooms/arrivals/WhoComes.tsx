import { fewestLetters } from '@kesher/domain/customer/search-limits';
import type { Language } from '@kesher/domain/language';
import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Code, Name } from '../../blocks/Bidi.tsx';
import { useSpoken } from '../../frame/use-spoken.ts';
import { languageNames } from '../../language/choose-language.ts';
import { useWording } from '../../language/wording.ts';
import { useCustomerSearch } from '../../people/use-customer-search.ts';
import { arrivalsWording } from './arrivals-wording.ts';

export type Visitor = { customerId: string; isKnown: boolean; name: string; phone: string; language: Language };

/** Somebody who becomes a customer as they are entered, unless they turn out to be one. */
export function nobodyYet(language: Language): Visitor {
  return { customerId: `P-${crypto.randomUUID()}`, isKnown: false, name: '', phone: '', language };
}

const mostShown = 6;

type Props = { who: Visitor; change: (who: Visitor) => void; errorAt: (field: 'who' | 'phone') => ReactNode };

/** Who comes: as one types the name, those who are known already are one press away. */
export function WhoComes({ who, change, errorAt }: Props) {
  const say = useWording(arrivalsWording);
  const { languages } = useSpoken();
  const [search] = useDebouncedValue(who.isKnown ? '' : who.name.trim(), 120);
  const { data } = useCustomerSearch(search);
  if (who.isKnown)
    return (
      <div className="arrival-acts">
        <Text fw={600}>
          <Name>{who.name}</Name>
        </Text>
        <Button variant="subtle" onClick={() => change(nobodyYet(who.language))}>
          {say('book.another')}
        </Button>
      </div>
    );
  const hits = search.length < fewestLetters ? [] : (data?.hits ?? []).slice(0, mostShown);
  return (
    <>
      <TextInput
        label={say('book.who')}
        value={who.name}
        maxLength={200}
        autoComplete="off"
        error={errorAt('who')}
        onChange={({ currentTarget: { value } }) => change({ ...who, name: value })}
      />
      {hits.length > 0 && (
        <ul className="quiet-list" aria-label={say('book.found')}>
          {hits.map(({ customer: { id, name, phone } }) => (
            <li key={id}>
              <button
                type="button"
                className="quiet-button book-hit"
                onClick={() => change({ ...who, customerId: id, isKnown: true, name, phone: '' })}
              >
                <Name>{name}</Name> {phone && <Code>{phone}</Code>}
              </button>
            </li>
          ))}
        </ul>
      )}
      <TextInput
        type="tel"
        dir="ltr"
        label={say('book.phone')}
        value={who.phone}
        maxLength={30}
        autoComplete="off"
        error={errorAt('phone')}
        onChange={({ currentTarget: { value } }) => change({ ...who, phone: value })}
      />
      <NativeSelect
        label={say('book.language')}
        value={who.language}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        onChange={({ currentTarget: { value } }) => {
          const language = languages.find((one) => one === value);
          if (language) change({ ...who, language });
        }}
      />
    </>
  );
}
