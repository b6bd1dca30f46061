import { type ImportKind, importKinds } from '@kesher/domain/import/import-kind';
import { FileInput, Progress, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ReasonButton } from '../../blocks/ReasonButton.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import { useServer } from '../../server/server.ts';
import { importsWording } from './imports-wording.ts';
import type { PreparedImport } from './prepared-import.ts';
import { mostFileBytes, uploadFile } from './upload-file.ts';

const accepted = '.csv,.tsv,.txt,text/csv,text/tab-separated-values';

/** What is in the file, and the file. */
export function ChooseFile({ chosen }: { chosen: (prepared: PreparedImport) => void }) {
  const say = useWording(importsWording);
  const server = useServer();
  const [kind, setKind] = useState<ImportKind>('customers');
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState(0);
  const upload = useMutation({
    mutationFn: async (one: File) => ({ one, fileId: await uploadFile(server, one, setShare) }),
    onSuccess: ({ one, fileId }) => chosen({ kind, fileId, fileName: one.name.slice(0, 200) }),
  });
  const wrong =
    file === null
      ? undefined
      : file.size === 0
        ? say('file.refused.empty-file')
        : file.size > mostFileBytes
          ? say('file.tooLarge')
          : undefined;
  return (
    <Section title={say('new')}>
      <Stack className="surface" p="lg" gap="lg" align="stretch">
        <Radio.Group
          label={say('kind')}
          value={kind}
          onChange={(value) => setKind(importKinds.find((one) => one === value) ?? kind)}
        >
          <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
            {importKinds.map((one) => (
              <Radio key={one} value={one} label={say(`kind.${one}`)} description={say(`kind.${one}Hint`)} />
            ))}
          </SimpleGrid>
        </Radio.Group>
        <FileInput
          label={say('file')}
          description={say('file.hint')}
          placeholder={say('file.choose')}
          accept={accepted}
          value={file}
          onChange={setFile}
          {...(wrong !== undefined && { error: wrong })}
          maw={480}
        />
        {upload.isPending && file && (
          <div>
            <Text>{say('file.uploading', { name: file.name })}</Text>
            <Progress value={share * 100} mt={4} aria-label={say('file.uploading', { name: file.name })} />
          </div>
        )}
        {upload.error && <ProblemAlert thrown={upload.error} {...(file && { retry: () => upload.mutate(file) })} />}
        <div>
          <ReasonButton
            because={file === null ? say('file.missing') : wrong}
            loading={upload.isPending}
            onClick={() => file && upload.mutate(file)}
          >
            {say('file.upload')}
          </ReasonButton>
        </div>
      </Stack>
    </Section>
  );
}
