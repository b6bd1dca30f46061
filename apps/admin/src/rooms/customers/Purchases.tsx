import { formatAmount } from '@kesher/content/format/money';
import { Group, Stack, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Code, Name } from '../../blocks/Bidi.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import type { CustomerValue, Purchase } from '../../server/api-types.ts';
import { customersWording } from './customers-wording.ts';

/** What a customer has bought: counted, what it cost as far as that is known, and the latest ones. */
export function Purchases({ value, recent }: { value: CustomerValue; recent: readonly Purchase[] }) {
  const say = useWording(customersWording);
  const intl = useIntl();
  if (recent.length === 0)
    return (
      <Section title={say('value')}>
        <EmptyState title={say('value.none')}>{say('value.noneRemedy')}</EmptyState>
      </Section>
    );
  return (
    <Section title={say('value')}>
      <Stack className="surface" p="md" gap="sm">
        <Text fw={600}>
          {[
            say('value.orders', { count: value.orders }),
            say('value.items', { count: value.items }),
            ...(value.openOrders > 0 ? [say('value.open', { count: value.openOrders })] : []),
          ].join(' · ')}
        </Text>
        {value.spent.length > 0 && (
          <Text>
            {say('value.spent', { sums: intl.formatList(value.spent.map((sum) => formatAmount(sum, intl.locale))) })}
          </Text>
        )}
        {value.unpricedLines > 0 && <Text c="dimmed">{say('value.unpriced', { count: value.unpricedLines })}</Text>}
        {recent.map(({ id, productName, productId, quantity, unitPrice, orderNumber, orderedAt, state, chose }) => (
          <Group key={id} justify="space-between" wrap="nowrap" align="flex-start">
            <div>
              <Text>
                {quantity > 1 && `${intl.formatNumber(quantity)} × `}
                <Name>{productName ?? productId}</Name>
              </Text>
              <Text size="sm" c="dimmed">
                <Code>{orderNumber}</Code> ·{' '}
                {intl.formatDate(orderedAt, { day: 'numeric', month: 'short', year: 'numeric' })}
                {unitPrice && ` · ${say('value.each', { price: formatAmount(unitPrice, intl.locale) })}`}
              </Text>
            </div>
            <Text size="sm" c="dimmed">
              {chose
                ? say('line.chose', { option: chose.kind, step: chose.state === 'done' ? 'done' : 'chosen' })
                : say(`line.${state}`)}
            </Text>
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
