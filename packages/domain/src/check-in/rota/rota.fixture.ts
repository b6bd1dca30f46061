import { idOf } from '../../staff/team.fixture.ts';
import { isoWeekSchema } from './iso-week.ts';
import { type Rota, rotaSchema, type Turn } from './rota.ts';

export const zone = 'Asia/Jerusalem';
/** From Monday 30 November to Sunday 6 December 2026. */
export const week49 = isoWeekSchema.parse('2026-W49');

/** A turn from nine to five, of Monday and at the first level where nothing else is said. */
export function aTurn(staff: readonly string[], changes: Partial<Omit<Turn, 'staff'>> = {}): Turn {
  return { day: 1, from: '09:00', to: '17:00', level: 'first', staff: staff.map(idOf), ...changes };
}

/** A rota of that week, in which the manager is asked last. */
export function aRota(turns: readonly Turn[], changes: Partial<Rota> = {}): Rota {
  return rotaSchema.parse({ week: week49, turns, last: ['haddad'], away: [], revision: 1, ...changes });
}
