import { Stack, Text } from '@mantine/core';
import { Name } from '../../blocks/Bidi.tsx';
import { ExactTime } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import type { Customer } from '../../server/api-types.ts';
import { customersWording } from './customers-wording.ts';
import { useWords } from './use-words.ts';

const fields = ['email', 'phone', 'language', 'segments', 'postalAddress', 'yearOfBirth'] as const;

/** Who stated how the customer is reached, and when: the newest word stands, and a person's own before all. */
export function FactsKnown({ customer }: { customer: Customer }) {
  const say = useWording(customersWording);
  const { person } = useWords();
  const { stated = {} } = customer;
  const known = fields.flatMap((field) => {
    const statement = stated[field];
    // What Kesher assumed nobody has said.
    return statement && statement.from !== 'assumed' && customer[field] !== undefined ? [{ field, statement }] : [];
  });
  if (known.length === 0) return null;
  return (
    <Section title={say('facts')}>
      <Stack className="surface" p="md" gap="sm">
        {known.map(({ field, statement: { at, by, from } }) => (
          <Text key={field} size="sm">
            <Text span fw={600}>
              {say(`facts.${field}`)}
            </Text>{' '}
            <Text span c="dimmed">
              {say(`facts.by.${by}`)}
              {by === 'staff' && from.startsWith('staff:') && <Detail>{person(from.slice(6))}</Detail>}
              {by === 'file' && from.startsWith('import:') && <Detail>{from.slice(7)}</Detail>}
              {' · '}
              <ExactTime at={at} />
            </Text>
          </Text>
        ))}
      </Stack>
    </Section>
  );
}

function Detail({ children }: { children: string }) {
  return (
    <>
      {' '}
      <Name>{children}</Name>
    </>
  );
}
