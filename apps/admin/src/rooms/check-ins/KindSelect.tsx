import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import { enterWording } from './enter-wording.ts';
import type { Kind } from './kinds.ts';

type Props = {
  kinds: readonly Kind[];
  label: string;
  value: string;
  change: (kind: string) => void;
  error?: ReactNode;
};

/** What was done; a kind whose protocol nobody has signed says that nothing follows from it. */
export function KindSelect({ kinds, label, value, change, error }: Props) {
  const say = useWording(enterWording);
  const { language } = useLanguage();
  return (
    <NativeSelect
      label={label}
      value={value}
      error={error}
      data={[
        ...(value === '' ? [{ value: '', label: '' }] : []),
        ...kinds.map(({ id, name, isSigned }) => ({
          value: id,
          label: isSigned ? name[language] : say('kind.unsigned', { name: name[language] }),
        })),
      ]}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}
