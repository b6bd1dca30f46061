import { AppShell, Burger, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { Name } from '../blocks/Bidi.tsx';
import { Loading } from '../blocks/Loading.tsx';
import { OfflineBanner } from '../blocks/OfflineBanner.tsx';
import { Toasts } from '../blocks/Toasts.tsx';
import { houseWording } from '../language/house-wording.ts';
import { LocaleProvider, useLanguage } from '../language/LanguageProvider.tsx';
import { useWording } from '../language/wording.ts';
import { roomOf } from '../rooms/room.ts';
import { rooms } from '../rooms/rooms.ts';
import { useMay } from '../sign-in/staff-context.ts';
import { KesherMark } from './icons.tsx';
import { LanguageMenu } from './LanguageMenu.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { NotAllowedPage } from './plain-pages.tsx';
import { RoomLinks } from './RoomLinks.tsx';
import { useBusiness } from './use-business.ts';

/** What surrounds every room: who we are, where one can go, who one is, in which language. */
export function Frame() {
  const business = useBusiness();
  return (
    <LocaleProvider
      country={business?.sender.country ?? 'IL'}
      arabicDigits={business?.sender.arabicDigits ?? 'latn'}
      timeZone={business?.calendar.timeZone}
    >
      <House />
    </LocaleProvider>
  );
}

function House() {
  const say = useWording(houseWording);
  const may = useMay();
  const { language } = useLanguage();
  const business = useBusiness();
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const [opened, { toggle, close }] = useDisclosure();
  useEffect(close, [pathname, close]);
  const room = roomOf(rooms, pathname);
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'md', md: 'xl' }}
    >
      <a className="skip-link" href="#content">
        {say('frame.skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap" style={{ minInlineSize: 0 }}>
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={say('frame.openRooms')}
              aria-expanded={opened}
            />
            <Text c="var(--mantine-color-anchor)" component="span" lh={0}>
              <KesherMark />
            </Text>
            <Text fw={650} truncate>
              <Name>{business?.sender.name[language] ?? 'Kesher'}</Name>
            </Text>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <LanguageMenu />
            <PersonMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label={say('frame.rooms')}>
        <RoomLinks />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <OfflineBanner />
        <div style={{ maxInlineSize: '70rem', marginInline: 'auto' }}>
          <Suspense fallback={<Loading />}>{room && !may(room.right) ? <NotAllowedPage /> : <Outlet />}</Suspense>
        </div>
      </AppShell.Main>
      <Toasts />
    </AppShell>
  );
}
