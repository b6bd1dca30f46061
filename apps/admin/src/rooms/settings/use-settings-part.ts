import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useDraft } from '../../blocks/use-draft.ts';
import { useToast } from '../../blocks/use-toast.tsx';
import { useWording } from '../../language/wording.ts';
import type { Settings } from '../../server/api-types.ts';
import { problemOf } from '../../server/problem.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { settingsWording } from './settings-wording.ts';

type Part = 'sender' | 'calendar' | 'announcements' | 'options' | 'retention';

/** What was never set is empty. */
type ValueOf<Name extends Part> = NonNullable<Settings[Name]>;

/** A part of the settings in the hands of somebody who may be changing it. */
export type SettingsPart<Value> = {
  query: UseQueryResult<Settings>;
  value: Value | undefined;
  isChanged: boolean;
  /** Somebody else saved since this person began. */
  isStale: boolean;
  change: (value: Value) => void;
  /** Shows the newer settings; what was changed here is taken up again on top of them. */
  load: () => Promise<void>;
  discard: () => void;
  save: UseMutationResult<Settings, Error, Value>;
};

/** What somebody changed and has not saved, and the revision that they saw when they began. */
type Draft<Value> = { value?: Value; revision?: number };
const empty = {};

/**
 * One part of the settings: as it is, or as somebody is changing it. What is changed outlives a reload; saving is refused
 * if somebody else saved meanwhile.
 */
export function useSettingsPart<Name extends Part>(part: Name): SettingsPart<ValueOf<Name>> {
  const server = useServer();
  const queries = useQueryClient();
  const toast = useToast();
  const say = useWording(settingsWording);
  const query = useQuery({ queryKey: ['settings'], queryFn: () => answerOf(server.GET('/staff/settings')) });
  const { draft, keep, clear } = useDraft<Draft<ValueOf<Name>>>(`settings:${part}`, empty);
  const saved = query.data;
  const save = useMutation({
    mutationFn: (value: ValueOf<Name>) => {
      if (!saved) throw new Error('The settings are saved before they were read.');
      const revision = (draft.revision ?? saved.revision) + 1;
      return answerOf(server.PUT('/staff/settings', { body: { ...saved, [part]: value, revision } }));
    },
    onSuccess: (settings) => {
      clear();
      queries.setQueryData(['settings'], settings);
      const { pendingLimit } = settings;
      const isNew = pendingLimit !== undefined && pendingLimit.approvalFrom !== saved?.pendingLimit?.approvalFrom;
      toast(isNew ? say('limit.waitsSaved', { count: pendingLimit.approvalFrom }) : say('saved'));
    },
  });
  return {
    query,
    // Not before they are read: what was begun before a reload could be pressed to be saved, and could not.
    value: saved && (draft.value ?? saved[part] ?? ({} as ValueOf<Name>)),
    isChanged: draft.value !== undefined,
    isStale: (save.error !== null && problemOf(save.error).status === 409) || isOlder(draft.revision, saved?.revision),
    change: (value: ValueOf<Name>) => {
      const revision = draft.revision ?? saved?.revision;
      keep({ value, ...(revision !== undefined && { revision }) });
    },
    load: async () => {
      const { data } = await query.refetch();
      save.reset();
      if (data && draft.value) keep({ value: draft.value, revision: data.revision });
    },
    discard: () => {
      save.reset();
      clear();
    },
    save,
  };
}

function isOlder(mine: number | undefined, theirs: number | undefined): boolean {
  return mine !== undefined && theirs !== undefined && mine < theirs;
}
