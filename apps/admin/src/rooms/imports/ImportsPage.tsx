import { useState } from 'react';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { useDraft } from '../../blocks/use-draft.ts';
import { useWording } from '../../language/wording.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { History } from './History.tsx';
import { importsWording } from './imports-wording.ts';
import { PrepareImport } from './PrepareImport.tsx';
import type { PreparedImport } from './prepared-import.ts';

type Draft = { prepared?: PreparedImport };
const empty: Draft = {};

/** Choose a file, see what it would do, then import it; below, what was imported before. */
export function ImportsPage() {
  const say = useWording(importsWording);
  const { draft, keep, clear } = useDraft('import', empty);
  // A guess of another file must not show while this one is being read.
  const [round, setRound] = useState(0);
  const forget = () => {
    clear();
    setRound(round + 1);
  };
  return (
    <PageFrame title={say('title')} about={say('about')}>
      {draft.prepared ? (
        <PrepareImport
          key={draft.prepared.fileId}
          prepared={draft.prepared}
          change={(prepared) => keep({ prepared })}
          forget={forget}
        />
      ) : (
        <ChooseFile key={round} chosen={(prepared) => keep({ prepared })} />
      )}
      <History />
    </PageFrame>
  );
}
