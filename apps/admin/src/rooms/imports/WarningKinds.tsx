import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Name } from '../../blocks/Bidi.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import type { ImportPreview } from '../../server/api-types.ts';
import { importsWording } from './imports-wording.ts';
import { rowProblemWording } from './row-problem-wording.ts';
import { useFieldName } from './use-field-name.ts';
import { linesByField } from './warning-lines.ts';

type Props = {
  /** How many rows each kind concerns. */
  counts: Readonly<Record<string, number>>;
  about: string;
  /** The lines of one kind. */
  children: (code: string, count: number) => ReactNode;
};

/** What is worth knowing of rows that come in, by its kind: the most frequent first, each with how many rows it concerns. */
export function WarningKinds({ counts, about, children }: Props) {
  const say = useWording(importsWording);
  const remedies = useWording(rowProblemWording);
  const kinds = Object.entries(counts).toSorted(([, left], [, right]) => right - left);
  if (kinds.length === 0) return null;
  return (
    <Section title={say('warnings')}>
      <Stack className="surface" p="lg">
        <Text>{about}</Text>
        <Stack component="ul" aria-label={say('warnings')} p={0} m={0} gap="lg" style={{ listStyle: 'none' }}>
          {kinds.map(([code, count]) => (
            <li key={code}>
              <Text fw={600}>{say('warnings.rows', { count })}</Text>
              <Text>{remedies.has(code) ? remedies(code) : code}</Text>
              {children(code, count)}
            </li>
          ))}
        </Stack>
      </Stack>
    </Section>
  );
}

/** In which lines, and in which field of these. */
export function WarningLines({ warnings }: { warnings: ImportPreview['warnings'] }) {
  const say = useWording(importsWording);
  const fieldName = useFieldName();
  const intl = useIntl();
  return linesByField(warnings).map(({ field, column, customerId, lines }) => (
    <Text key={`${field} ${column} ${customerId}`} size="sm" c="dimmed">
      {fieldName(field)} {column !== '' && <Name>{column}</Name>} ·{' '}
      {say('warnings.lines', {
        count: lines.length,
        lines: intl.formatList(lines.map((line) => intl.formatNumber(line, { useGrouping: false }))),
      })}
      {customerId !== undefined && ` · ${say('warnings.customer', { id: customerId })}`}
    </Text>
  ));
}
