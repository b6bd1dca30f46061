import { fileNameColumn, notARefusal, refusalScopes } from '@kesher/domain/import/refusal-rule';
import { NativeSelect, Stack, Text } from '@mantine/core';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import type { ImportPreview } from '../../server/api-types.ts';
import { withRefusal } from './answered-questions.ts';
import { importsWording } from './imports-wording.ts';
import { mappingOf, type PreparedImport } from './prepared-import.ts';

type Props = {
  prepared: PreparedImport;
  preview: ImportPreview;
  /** Takes a changed mapping; nothing goes back to the guess. */
  map: (mapping: ImportPreview['mapping']) => void;
};

/** Which columns are taken as refusals, and of what: nobody is kept from a message, or written to, unseen. */
export function RefusalColumns({ prepared, preview, map }: Props) {
  const say = useWording(importsWording);
  const { refusals = {} } = preview.mapping;
  const columns = Object.entries(refusals);
  if (columns.length === 0) return null;
  const choices = ([...refusalScopes, notARefusal] as const).map((value) => ({
    value,
    label: say(`answer.refusal.${value}`),
  }));
  return (
    <Section title={say('refusals')}>
      <Stack className="surface" p="lg">
        <Text>{say('refusals.about')}</Text>
        {columns.map(([column, rule]) => (
          <NativeSelect
            key={column}
            label={column === fileNameColumn ? say('refusals.fileName') : column}
            maw={420}
            data={choices}
            value={rule === notARefusal ? notARefusal : rule.of}
            onChange={({ currentTarget: { value } }) => {
              const of = refusalScopes.find((scope) => scope === value);
              const before = rule === notARefusal ? {} : rule;
              map(
                withRefusal(
                  { ...mappingOf(prepared, preview), refusals },
                  { column, rule: of === undefined ? notARefusal : { ...before, of } },
                ),
              );
            }}
          />
        ))}
      </Stack>
    </Section>
  );
}
