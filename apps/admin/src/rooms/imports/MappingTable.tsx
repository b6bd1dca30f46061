import { Badge, Button, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Name } from '../../blocks/Bidi.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useListInWords } from '../../language/list-in-words.ts';
import { useWording } from '../../language/wording.ts';
import type { ImportPreview } from '../../server/api-types.ts';
import { importsWording } from './imports-wording.ts';
import { mappingOf, mappingRows, type PreparedImport, withColumn } from './prepared-import.ts';
import { useFieldName } from './use-field-name.ts';

type Props = {
  prepared: PreparedImport;
  preview: ImportPreview;
  /** Takes a changed mapping; nothing goes back to the guess. */
  map: (mapping: ImportPreview['mapping'] | undefined) => void;
};

/** Which column feeds which field: guessed, and changeable. Fields that the file lacks wait behind a button. */
export function MappingTable({ prepared, preview, map }: Props) {
  const say = useWording(importsWording);
  const listOf = useListInWords();
  const fieldName = useFieldName();
  const [isWhole, setWhole] = useState(false);
  const rows = mappingRows(prepared.kind, preview);
  const shown = rows.filter(({ required, column }) => isWhole || required || column !== undefined);
  const columns = [{ value: '', label: say('mapping.none') }, ...preview.headers];
  return (
    <Section title={say('mapping')}>
      <Stack className="surface" p="lg">
        <Text>
          {say('mapping.about')} {preview.mapping.source && say('mapping.source', { source: preview.mapping.source })}
        </Text>
        <Table className="stacking-table" verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('mapping.field')}</Table.Th>
              <Table.Th scope="col">{say('mapping.column')}</Table.Th>
              <Table.Th scope="col">{say('mapping.example')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ field, required, column, fallbacks, confidence, example }) => (
              <Table.Tr key={field}>
                <Table.Th scope="row" fw={500}>
                  {fieldName(field)}{' '}
                  {required && column === undefined && <Badge color="red">{say('mapping.required')}</Badge>}
                  {confidence === 'likely' && (
                    <Badge color="yellow" variant="light">
                      {say('mapping.likely')}
                    </Badge>
                  )}
                </Table.Th>
                <Table.Td>
                  <NativeSelect
                    aria-label={say('mapping.columnFor', { field: fieldName(field) })}
                    data={columns}
                    value={column ?? ''}
                    onChange={({ currentTarget: { value } }) =>
                      map(withColumn(mappingOf(prepared, preview), field, value === '' ? undefined : value))
                    }
                  />
                  {fallbacks.length > 0 && (
                    <Text size="sm" c="dimmed">
                      {say('mapping.fallbacks', { columns: listOf(fallbacks, { type: 'unit' }) })}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td c="dimmed">{example !== undefined && <Name>{example}</Name>}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {preview.unusedHeaders.length > 0 && (
          <Text c="dimmed">
            {say('mapping.unused', {
              count: preview.unusedHeaders.length,
              columns: listOf(preview.unusedHeaders),
            })}
          </Text>
        )}
        <div className="row-buttons">
          {shown.length < rows.length && (
            <Button variant="default" onClick={() => setWhole(true)}>
              {say('mapping.more', { count: rows.length - shown.length })}
            </Button>
          )}
          {prepared.mapping && (
            <Button variant="default" onClick={() => map(undefined)}>
              {say('mapping.reset')}
            </Button>
          )}
        </div>
      </Stack>
    </Section>
  );
}
