import './frame.css';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useDeferredValue, useId, useState } from 'react';
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
import { StopsBanner } from '../stops/StopsBanner.tsx';
import { CloseIcon, KesherMark, RoomsIcon } from './icons.tsx';
import { LanguageMenu } from './LanguageMenu.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { NotAllowedPage } from './plain-pages.tsx';
import { RoomLinks } from './RoomLinks.tsx';
import { useBusiness } from './use-business.ts';

/** What surrounds every room: who we are, where one can go, who one is, in which language. */
export function Frame() {
  const business = useBusiness();
  // The router asks for everything at once. Built in small steps, a tap is answered between two of them.
  const isItsTurn = useDeferredValue(true, false);
  if (!isItsTurn) return null;
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
  // The rooms fold up by themselves on the next page.
  const [shownOn, setShownOn] = useState<string>();
  const roomsShown = shownOn === pathname;
  const roomsId = useId();
  const room = roomOf(rooms, pathname);
  return (
    <div className="house">
      <a className="skip-link" href="#content">
        {say('frame.skip')}
      </a>
      <header className="house-header">
        <button
          type="button"
          className="header-button"
          data-narrow
          aria-label={say('frame.openRooms')}
          aria-expanded={roomsShown}
          aria-controls={roomsId}
          onClick={() => setShownOn(roomsShown ? undefined : pathname)}
        >
          {roomsShown ? <CloseIcon /> : <RoomsIcon />}
        </button>
        <span className="house-mark">
          <KesherMark />
        </span>
        <span className="house-name">
          <Name>{business?.sender.name[language] ?? 'Kesher'}</Name>
        </span>
        <LanguageMenu />
        <PersonMenu />
      </header>
      <nav id={roomsId} className="house-rooms" aria-label={say('frame.rooms')} data-shown={roomsShown}>
        <RoomLinks />
      </nav>
      <main id="content" className="house-content" tabIndex={-1}>
        <StopsBanner />
        <OfflineBanner />
        <div className="house-page">
          <Suspense fallback={<Loading />}>{room && !may(room.right) ? <NotAllowedPage /> : <Outlet />}</Suspense>
        </div>
      </main>
      <Toasts />
    </div>
  );
}
