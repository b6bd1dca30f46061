import { SettingsMissingError } from '@kesher/domain/business/settings-store';

/** Does what rests on the business's settings; of one that has none yet there is nothing to do. */
export function onceSetUp(work: () => Promise<void>): () => Promise<void> {
  return async () => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof SettingsMissingError)) throw error;
    }
  };
}
