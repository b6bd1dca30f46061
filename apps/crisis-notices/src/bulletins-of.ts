import type { Bulletin } from '@kesher/domain/crisis/bulletin';
import { bulletinIdsOf } from '@kesher/domain/crisis/bulletin-id';
import type { Crisis } from '@kesher/domain/crisis/crisis';
import type { CrisisPorts } from './ports.ts';

/** The bulletins of a crisis, newest first; a number that was taken in vain is left out. */
export async function bulletinsOf(
  { bulletins }: Pick<CrisisPorts, 'bulletins'>,
  crisis: Pick<Crisis, 'id' | 'bulletins'>,
): Promise<Bulletin[]> {
  const found = await Promise.all(bulletinIdsOf(crisis).map((id) => bulletins.get(id)));
  return found.filter((bulletin) => bulletin !== undefined);
}
