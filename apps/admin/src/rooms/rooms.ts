import { arrivalsRoom } from './arrivals/room.tsx';
import { callsRoom } from './calls/room.tsx';
import { checkInsRoom } from './check-ins/room.tsx';
import { crisesRoom } from './crises/room.tsx';
import { customersRoom } from './customers/room.tsx';
import { delaysRoom } from './delays/room.tsx';
import { importsRoom } from './imports/room.tsx';
import { insightsRoom } from './insights/room.tsx';
import { protocolsRoom } from './protocols/room.tsx';
import type { Room } from './room.ts';
import { rotaRoom } from './rota/room.tsx';
import { settingsRoom } from './settings/room.tsx';
import { todayRoom } from './today/room.tsx';

/** Every room, in the order of the navigation. */
export const rooms: readonly Room[] = [
  todayRoom,
  arrivalsRoom,
  callsRoom,
  checkInsRoom,
  delaysRoom,
  crisesRoom,
  customersRoom,
  protocolsRoom,
  rotaRoom,
  importsRoom,
  insightsRoom,
  settingsRoom,
];
