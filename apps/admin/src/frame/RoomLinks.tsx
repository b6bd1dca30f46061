import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { rooms } from '../rooms/rooms.ts';
import { useMay } from '../sign-in/staff-context.ts';
import { useCare } from './use-care.ts';

/** The rooms that the person may enter. */
export function RoomLinks() {
  const may = useMay();
  const { language } = useLanguage();
  const caresAfterwards = useCare();
  return rooms
    .filter(({ right, onlyForCare }) => may(right) && (caresAfterwards || !onlyForCare))
    .map(({ path, name, Icon }) => (
      <Link key={path} to={path} activeOptions={{ exact: path === '/' }} className="room-link">
        <Icon />
        {name[language]}
      </Link>
    ));
}
