import type { Localized } from '@kesher/domain/language';
import type { Right } from '@kesher/domain/staff/staff';
import type { ComponentType } from 'react';
import type { PagePath } from '../path-to.ts';

/** A room of the admin, as the navigation shows it. */
export type Room = {
  /** Its address below the admin's: `/customers`. Its pages start with it. */
  path: PagePath;
  name: Localized;
  Icon: ComponentType;
  /** Who lacks this right is neither offered the room nor let in. */
  right: Right;
  /** There is nothing in it where the business asks nobody how they are. */
  onlyForCare?: true;
};

/** The room that an address belongs to: the one with the longest path that fits. */
export function roomOf(rooms: readonly Room[], pathname: string): Room | undefined {
  return rooms
    .filter(({ path }) => (path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`)))
    .toSorted((left, right) => right.path.length - left.path.length)[0];
}
