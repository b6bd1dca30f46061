import { Avatar, type MantineColorScheme, Text, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { Name } from '../blocks/Bidi.tsx';
import { useConfig } from '../config-context.ts';
import { houseWording } from '../language/house-wording.ts';
import { useWording } from '../language/wording.ts';
import { useLeave, useStaff } from '../sign-in/staff-context.ts';
import { HeaderMenu } from './HeaderMenu.tsx';

const looks: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];

/** Who is signed in and as what, the look of the screen, and the way out. */
export function PersonMenu() {
  const say = useWording(houseWording);
  const staff = useStaff();
  const leave = useLeave();
  const { version } = useConfig();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const role = staff.roles.at(-1) ?? 'agent';
  return (
    <HeaderMenu
      button={
        <>
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
        </>
      }
    >
      {() => (
        <>
          <p className="header-note" data-narrow>
            <Name>{staff.name}</Name>, {say('person.role', { role })}
          </p>
          <fieldset className="header-choices">
            <legend className="header-note">{say('look.name')}</legend>
            {looks.map((each) => (
              <button
                key={each}
                type="button"
                className="header-choice"
                aria-pressed={each === colorScheme}
                onClick={() => setColorScheme(each)}
              >
                {say(`look.${each}`)}
              </button>
            ))}
          </fieldset>
          <hr className="header-rule" />
          <button type="button" className="header-choice" onClick={leave}>
            {say('person.signOut')}
          </button>
          <p className="header-note">{say('person.version', { version })}</p>
          <a
            className="header-choice"
            href={`${import.meta.env.BASE_URL}licences.txt`}
            target="_blank"
            rel="noreferrer"
          >
            {say('person.licences')}
          </a>
        </>
      )}
    </HeaderMenu>
  );
}
