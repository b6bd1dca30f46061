import { colleaguesOf } from '@kesher/domain/staff/colleagues';
import type { Colleague } from '@kesher/domain/staff/staff-directory';
import type { CustomersPorts } from '../ports.ts';

/** Who works here, by name: the team, and whoever signed in without being in it. */
export function readColleagues(ports: Pick<CustomersPorts, 'team' | 'directory'>) {
  return async (): Promise<Colleague[]> => {
    const [team, directory] = await Promise.all([ports.team.list(), ports.directory.list()]);
    return colleaguesOf(team, directory);
  };
}
