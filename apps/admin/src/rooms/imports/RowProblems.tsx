import { Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormattedNumber } from 'react-intl';
import { Name } from '../../blocks/Bidi.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import type { ImportPreview } from '../../server/api-types.ts';
import { importsWording } from './imports-wording.ts';
import { rowProblemWording } from './row-problem-wording.ts';
import { useFieldName } from './use-field-name.ts';

/** As many as the server lists. */
const listed = 200;

type Props = { title: string; about: string; problems: ImportPreview['errors']; children?: ReactNode };

/** Rows with a problem: the line in the file, the field, and what to do. */
export function RowProblems({ title, about, problems, children }: Props) {
  const say = useWording(importsWording);
  const remedies = useWording(rowProblemWording);
  const fieldName = useFieldName();
  return (
    <Section title={title}>
      <Stack className="surface" p="lg">
        <Text>{about}</Text>
        {children}
        <Table className="stacking-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('errors.line')}</Table.Th>
              <Table.Th scope="col">{say('errors.field')}</Table.Th>
              <Table.Th scope="col">{say('errors.remedy')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.map(({ line, field, column, code, remedy }) => (
              <Table.Tr key={`${line} ${field} ${code}`}>
                <Table.Th scope="row" data-label={say('errors.line')}>
                  <FormattedNumber value={line} useGrouping={false} />
                </Table.Th>
                <Table.Td>
                  {fieldName(field)}
                  {column !== '' && (
                    <Text size="sm" c="dimmed">
                      <Name>{column}</Name>
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{remedies.has(code) ? remedies(code) : remedy}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {problems.length >= listed && <Text c="dimmed">{say('errors.first', { count: problems.length })}</Text>}
      </Stack>
    </Section>
  );
}
