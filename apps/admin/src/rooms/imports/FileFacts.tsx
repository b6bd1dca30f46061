import { SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWording } from '../../language/wording.ts';
import type { ImportPreview } from '../../server/api-types.ts';
import { importsWording } from './imports-wording.ts';
import type { PreparedImport } from './prepared-import.ts';

type Props = { prepared: PreparedImport; preview: ImportPreview; change: (prepared: PreparedImport) => void };

/** What a file cannot say of itself: which system its numbers belong to, and on which day it was exported. */
export function FileFacts({ prepared, preview, change }: Props) {
  const say = useWording(importsWording);
  const { source: _source, statedOn: _day, ...rest } = prepared;
  const source = prepared.source ?? preview.mapping.source ?? '';
  const set = (facts: Pick<PreparedImport, 'source' | 'statedOn'>) => {
    const wanted = { source: prepared.source, statedOn: prepared.statedOn, ...facts };
    change({
      ...rest,
      ...(wanted.source && { source: wanted.source }),
      ...(wanted.statedOn && { statedOn: wanted.statedOn }),
    });
  };
  return (
    <SimpleGrid className="surface" p="lg" cols={{ base: 1, sm: 2 }}>
      <SourceField key={source} source={source === 'own' ? '' : source} set={(typed) => set({ source: typed })} />
      <TextInput
        type="date"
        label={say('file.statedOn')}
        description={say('file.statedOnHint')}
        value={prepared.statedOn ?? ''}
        onChange={({ currentTarget: { value } }) => set({ statedOn: value })}
      />
    </SimpleGrid>
  );
}

/** Kept while it is typed, and asked about once it is there: each question reads the file again. */
function SourceField({ source, set }: { source: string; set: (typed: string) => void }) {
  const say = useWording(importsWording);
  const [typed, setTyped] = useState(source);
  const isName = typed === '' || /[a-z0-9]/i.test(typed);
  const done = () => {
    if (isName && typed.trim() !== source) set(typed.trim());
  };
  return (
    <TextInput
      label={say('file.source')}
      description={say('file.sourceHint')}
      dir="ltr"
      value={typed}
      maxLength={64}
      error={!isName && say('file.sourceUnfit')}
      onChange={({ currentTarget: { value } }) => setTyped(value)}
      onBlur={done}
      onKeyDown={({ key }) => key === 'Enter' && done()}
    />
  );
}
