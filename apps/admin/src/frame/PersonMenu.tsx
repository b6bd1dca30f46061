import {
  Avatar,
  type MantineColorScheme,
  Menu,
  Text,
  UnstyledButton,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import { useAuth } from 'react-oidc-context';
import { Name } from '../blocks/Bidi.tsx';
import { useConfig } from '../config-context.ts';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';
import { useStaff } from '../sign-in/staff-context.ts';

const looks: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];

/** Who is signed in and as what, the look of the screen, and the way out. */
export function PersonMenu() {
  const say = useWording(houseWording);
  const staff = useStaff();
  const { clientId, version } = useConfig();
  const { signoutRedirect, settings } = useAuth();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const role = staff.roles.at(-1) ?? 'agent';
  // Cognito's sign-out takes names of its own; other providers ignore them.
  const leave = () =>
    void signoutRedirect({
      extraQueryParams: { client_id: clientId, logout_uri: settings.post_logout_redirect_uri ?? '' },
    });
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton style={{ display: 'flex', gap: '0.6rem', alignItems: 'center', minBlockSize: '2.75rem' }}>
          <Avatar color="sea" variant="filled" radius="xl" size={36} aria-hidden>
            {staff.name.slice(0, 1)}
          </Avatar>
          <VisuallyHidden hiddenFrom="sm">{say('person.menu', { name: staff.name, role })}</VisuallyHidden>
          <Text component="span" visibleFrom="sm" size="sm" lh={1.25}>
            <Name>{staff.name}</Name>
            <Text component="span" display="block" size="xs" c="dimmed">
              {say('person.role', { role })}
            </Text>
          </Text>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label hiddenFrom="sm">
          <Name>{staff.name}</Name>, {say('person.role', { role })}
        </Menu.Label>
        <Menu.Label>{say('look.name')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(look) => setColorScheme(look as MantineColorScheme)}>
          {looks.map((look) => (
            <Menu.RadioItem key={look} value={look}>
              {say(`look.${look}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item onClick={leave}>{say('person.signOut')}</Menu.Item>
        <Menu.Label>{say('person.version', { version })}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  );
}
