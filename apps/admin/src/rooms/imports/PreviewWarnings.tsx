import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useWording } from '../../language/wording.ts';
import type { ImportPreview } from '../../server/api-types.ts';
import { importsWording } from './imports-wording.ts';
import { WarningKinds, WarningLines } from './WarningKinds.tsx';

const firstLines = 3;

/** What will be worth knowing of the rows that come in. */
export function PreviewWarnings({ preview: { warned, warnings } }: { preview: ImportPreview }) {
  const say = useWording(importsWording);
  return (
    <WarningKinds counts={warned} about={say('warnings.about')}>
      {(code, count) => <KindInPreview count={count} warnings={warnings.filter((one) => one.code === code)} />}
    </WarningKinds>
  );
}

function KindInPreview({ count, warnings }: { count: number; warnings: ImportPreview['warnings'] }) {
  const say = useWording(importsWording);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? warnings : warnings.slice(0, firstLines);
  const isCut = isWhole && new Set(warnings.map(({ line }) => line)).size < count;
  return (
    <>
      <WarningLines warnings={shown} />
      {isCut && (
        <Text size="sm" c="dimmed">
          {say('warnings.cut')}
        </Text>
      )}
      {shown.length < warnings.length && (
        <Button variant="default" size="xs" mt={4} onClick={() => setWhole(true)}>
          {say('warnings.more')}
        </Button>
      )}
    </>
  );
}
