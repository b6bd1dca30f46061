import { useQuery } from '@tanstack/react-query';
import { termsWording } from '../language/terms-wording.ts';
import { useWording } from '../language/wording.ts';
import { answerOf, useServer } from '../server/server.ts';
import { useIdToken, useStaff } from '../sign-in/staff-context.ts';

/** What people on staff are called, by id; oneself is marked. An id that never signed in stays as it is. */
export function useColleagueName(): (id: string) => string {
  const say = useWording(termsWording);
  const staff = useStaff();
  const { data } = useColleagues();
  return (id) => {
    if (id === staff.id) return say('person.self', { name: staff.name });
    if (id === 'system') return say('person.system');
    return data?.find((colleague) => colleague.id === id)?.name ?? id;
  };
}

/** Who works here. Whoever reads this and is not known by their present name and roles says it first, by their ID token. */
export function useColleagues() {
  const server = useServer();
  const staff = useStaff();
  const idToken = useIdToken();
  return useQuery({
    queryKey: ['colleagues'],
    queryFn: async () => {
      const { colleagues } = await answerOf(server.GET('/staff/colleagues'));
      const isKnown = colleagues.some(
        ({ id, name, roles }) => id === staff.id && name === staff.name && roles?.join() === staff.roles.join(),
      );
      // What others are called is worth reading even if this fails; it is tried again with the next reading.
      if (!isKnown && idToken !== undefined)
        await server.PUT('/staff/me', { body: { idToken } }).catch(() => undefined);
      return colleagues;
    },
    staleTime: 5 * 60_000,
  });
}
