import { Group, Stack, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Code, Name } from '../../blocks/Bidi.tsx';
import { ExactTime } from '../../blocks/RelativeTime.tsx';
import { useWording } from '../../language/wording.ts';
import { CustomerLink } from '../../people/CustomerLink.tsx';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import { settingsWording } from './settings-wording.ts';
import type { useLooks } from './use-looks.ts';

type Look = NonNullable<ReturnType<typeof useLooks>['data']>['pages'][number]['looks'][number];

/** One look: at whom, what was seen, by whom, when. */
export function LookRow({ look, name }: { look: Look; name: (customerId: string) => string | undefined }) {
  const say = useWording(settingsWording);
  const intl = useIntl();
  const nameOf = useColleagueName();
  const { at, by, roles, thing, of, customerId } = look;
  return (
    <Stack className="surface" p="md" gap={4}>
      <Group justify="space-between" align="baseline" gap="xs">
        <Text fw={600}>
          {customerId === undefined ? (
            say('looks.erased')
          ) : (
            <CustomerLink customerId={customerId} name={name(customerId)} />
          )}
        </Text>
        <Text size="sm" c="dimmed">
          <ExactTime at={at} />
        </Text>
      </Group>
      <Text>
        {say(`look.${thing}`)} {of !== undefined && <Code>{of}</Code>} · <Name>{nameOf(by)}</Name> (
        {intl.formatList(roles.map((role) => say(`role.${role}`)))})
      </Text>
    </Stack>
  );
}
