import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useSpoken } from '../../frame/use-spoken.ts';
import { languageNames } from '../../language/choose-language.ts';
import { useWording } from '../../language/wording.ts';
import { ChildFields } from './ChildFields.tsx';
import { noChildYet } from './child-of.ts';
import { enterWording } from './enter-wording.ts';
import type { Lack } from './lacks.ts';
import type { Chosen } from './WhoField.tsx';

type New = Extract<Chosen, { kind: 'new' }>;
type Props = {
  person: New;
  change: (person: New | undefined) => void;
  errorAt: (field: Lack) => ReactNode;
};

/** Somebody who is no customer yet: a name, a number, a language, and nothing more but of a child. */
export function NewPerson({ person, change, errorAt }: Props) {
  const say = useWording(enterWording);
  const { languages } = useSpoken();
  const name = useRef<HTMLInputElement>(null);
  const phone = useRef<HTMLInputElement>(null);
  // Once, when it opens: on what is still empty.
  const opened = useRef(person);
  useEffect(() => (opened.current.name === '' ? name : phone).current?.focus(), []);
  return (
    <div className="enter-person">
      <TextInput
        ref={name}
        label={say('name')}
        value={person.name}
        maxLength={200}
        autoComplete="off"
        error={errorAt('who')}
        onChange={({ currentTarget: { value } }) => change({ ...person, name: value })}
      />
      <TextInput
        ref={phone}
        type="tel"
        dir="ltr"
        label={say('phone')}
        description={person.phone.trim() === '' && person.child === undefined && say('phone.none')}
        value={person.phone}
        maxLength={30}
        autoComplete="off"
        error={errorAt('phone')}
        onChange={({ currentTarget: { value } }) => change({ ...person, phone: value })}
      />
      <NativeSelect
        label={say('language')}
        value={person.language}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        onChange={({ currentTarget: { value } }) => {
          const language = languages.find((one) => one === value);
          if (language) change({ ...person, language });
        }}
      />
      <Checkbox
        label={say('child')}
        checked={person.child !== undefined}
        onChange={({ currentTarget: { checked } }) => {
          const { child: _before, ...rest } = person;
          change(checked ? { ...rest, child: noChildYet } : rest);
        }}
      />
      {person.child && (
        <ChildFields child={person.child} change={(child) => change({ ...person, child })} errorAt={errorAt} />
      )}
      <div>
        <Button variant="subtle" onClick={() => change(undefined)}>
          {say('who.another')}
        </Button>
      </div>
    </div>
  );
}
