import { type IsoWeek, isoWeekSchema } from '@kesher/domain/check-in/rota/iso-week';
import { draftedRotaSchema, rotaPatternSchema, type WrittenRota } from '@kesher/domain/check-in/rota/rota';
import { type RotaPerson, rotaPersonSchema } from '@kesher/domain/check-in/rota/rota-people';
import { type Language, languages } from '@kesher/domain/language';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDraft } from '../../blocks/use-draft.ts';
import { useToast } from '../../blocks/use-toast.tsx';
import { useWording } from '../../language/wording.ts';
import type { RotaWeek, WantedRota } from '../../server/api-types.ts';
import { problemOf } from '../../server/problem.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { rotaWording } from './rota-wording.ts';

export type PersonOnRota = RotaPerson & { name: string; languages: Language[] };
type Draft = { written?: WrittenRota; revision?: number };
const nothing: Draft = {};

/** A week of the rota, in the hands of somebody who may be changing it. */
export function useRota(week: IsoWeek) {
  const server = useServer();
  const queries = useQueryClient();
  const toast = useToast();
  const say = useWording(rotaWording);
  const query = useQuery({
    queryKey: ['rota', week],
    queryFn: async () => readWeek(await answerOf(server.GET('/staff/rota/{week}', { params: { path: { week } } }))),
  });
  const { draft, keep, clear } = useDraft<Draft>(`rota:${week}`, nothing);
  const saved = query.data;
  const save = useMutation({
    mutationFn: (body: WantedRota) => answerOf(server.PUT('/staff/rota/{week}', { params: { path: { week } }, body })),
    onSuccess: (answer, { repeats }) => {
      clear();
      // Other weeks follow the pattern too.
      if (repeats) void queries.invalidateQueries({ queryKey: ['rota'] });
      queries.setQueryData(['rota', week], readWeek(answer));
      toast(say(repeats ? 'pattern.saved' : 'saved'));
    },
  });
  const revision = draft.revision ?? saved?.revision ?? 0;
  const isOlder = saved !== undefined && draft.revision !== undefined && draft.revision < saved.revision;
  return {
    query,
    saved,
    /** As it is, by itself or by the pattern, or as somebody is changing it; none where nobody has planned or begun it. */
    written: draft.written ?? saved?.written ?? saved?.laidOut,
    isChanged: draft.written !== undefined,
    isStale: (save.error !== null && problemOf(save.error).status === 409) || isOlder,
    change: (written: WrittenRota) => keep({ written, revision }),
    load: async () => {
      const { data } = await query.refetch();
      save.reset();
      if (data && draft.written) keep({ written: draft.written, revision: data.revision });
    },
    discard: () => {
      save.reset();
      clear();
    },
    save,
    send: (written: WrittenRota, { repeats }: { repeats: boolean }) => save.mutate({ revision, written, repeats }),
  };
}

/** What the server says, parsed here as there. */
function readWeek({ rota, pattern, carried, proposal, people, ...rest }: RotaWeek) {
  const standing = pattern && rotaPatternSchema.parse(pattern);
  return {
    ...rest,
    written: rota && draftedRotaSchema.parse(rota),
    pattern: standing,
    /** The pattern, as it holds in a week that has no rota of its own. */
    laidOut: standing && { turns: standing.turns, last: standing.last, away: [] },
    carried: carried && { from: isoWeekSchema.parse(carried.from), written: draftedRotaSchema.parse(carried) },
    revision: rota?.revision ?? 0,
    proposal: draftedRotaSchema.parse(proposal),
    people: people.map(
      ({ name, languages: spoken, ...person }): PersonOnRota => ({
        ...rotaPersonSchema.parse(person),
        name,
        languages: languages.filter((language) => spoken.includes(language)),
      }),
    ),
  };
}
export type KnownWeek = ReturnType<typeof readWeek>;
