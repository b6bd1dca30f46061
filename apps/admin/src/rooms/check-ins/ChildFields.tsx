import { guardianRelations } from '@kesher/domain/customer/guardian';
import { NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWording } from '../../language/wording.ts';
import type { TypedChild, WrongField } from './child-of.ts';
import { enterWording } from './enter-wording.ts';

type Props = { child: TypedChild; change: (child: TypedChild) => void; errorAt: (field: WrongField) => ReactNode };

/** Of a child: the year of birth, and who is written to and rung in the child's stead. */
export function ChildFields({ child, change, errorAt }: Props) {
  const say = useWording(enterWording);
  const year = useRef<HTMLInputElement>(null);
  useEffect(() => year.current?.focus(), []);
  return (
    <>
      <TextInput
        ref={year}
        inputMode="numeric"
        dir="ltr"
        label={say('child.year')}
        description={say('child.hint')}
        value={child.year}
        maxLength={6}
        autoComplete="off"
        error={errorAt('year')}
        onChange={({ currentTarget: { value } }) => change({ ...child, year: value })}
      />
      <TextInput
        label={say('child.guardian')}
        value={child.guardian}
        maxLength={200}
        autoComplete="off"
        error={errorAt('guardian')}
        onChange={({ currentTarget: { value } }) => change({ ...child, guardian: value })}
      />
      <TextInput
        type="tel"
        dir="ltr"
        label={say('child.guardianPhone')}
        value={child.guardianPhone}
        maxLength={30}
        autoComplete="off"
        error={errorAt('guardianPhone')}
        onChange={({ currentTarget: { value } }) => change({ ...child, guardianPhone: value })}
      />
      <NativeSelect
        label={say('child.relation')}
        value={child.relation}
        data={guardianRelations.map((value) => ({ value, label: say(`relation.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const relation = guardianRelations.find((one) => one === value);
          if (relation) change({ ...child, relation });
        }}
      />
    </>
  );
}
