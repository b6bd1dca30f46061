import { staffBehind } from '@kesher/domain/customer/staff-behind';
import { Stack, Text } from '@mantine/core';
import { Name } from '../../blocks/Bidi.tsx';
import { ExactTime } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import type { Customer } from '../../server/api-types.ts';
import { customersWording } from './customers-wording.ts';
import { useWords } from './use-words.ts';

type Stated = NonNullable<NonNullable<Customer['stated']>['email']>;

const fields = ['email', 'phone', 'language', 'segments', 'postalAddress', 'yearOfBirth'] as const;

/** Who stated how the customer is reached, and when: the newest word stands, and a person's own before all. */
export function FactsKnown({ customer }: { customer: Customer }) {
  const say = useWording(customersWording);
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
              <Source by={by} from={from} />
              {' · '}
              <ExactTime at={at} />
            </Text>
          </Text>
        ))}
      </Stack>
    </Section>
  );
}

/** Who said it. What somebody typed with a work weighs no more than a file, and is from no file all the same. */
function Source({ by, from }: Pick<Stated, 'by' | 'from'>) {
  const say = useWording(customersWording);
  const { person } = useWords();
  const staff = staffBehind({ from });
  if (staff !== undefined)
    return (
      <>
        {say('facts.by.staff')}
        <Detail>{person(staff)}</Detail>
      </>
    );
  if (from === 'completed-work') return say('facts.by.record');
  return (
    <>
      {say(`facts.by.${by}`)}
      {by === 'file' && from.startsWith('import:') && <Detail>{from.slice(7)}</Detail>}
    </>
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
