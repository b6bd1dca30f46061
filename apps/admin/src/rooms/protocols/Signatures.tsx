import type { Language } from '@kesher/domain/language';
import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Code, Name } from '../../blocks/Bidi.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useSpoken } from '../../frame/use-spoken.ts';
import { languageNames } from '../../language/choose-language.ts';
import { useWording } from '../../language/wording.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { protocolsWording } from './protocols-wording.ts';
import { SignForm } from './SignForm.tsx';
import type { ListedProtocol } from './use-protocols.ts';

/** Of each language, who answers for it and until when; and where to sign it. */
export function Signatures({ listed }: { listed: ListedProtocol }) {
  const say = useWording(protocolsWording);
  const intl = useIntl();
  const mayEdit = useMay()('protocol.sign');
  const { languages } = useSpoken();
  const [signing, setSigning] = useState<Language>();
  return (
    <Section title={say('signatures')}>
      <Text>{say('signatures.about')}</Text>
      <SimpleGrid cols={{ base: 1, sm: languages.length }}>
        {languages.map((language) => {
          const signature = listed.inForce.find((one) => one.language === language);
          const until = intl.formatDate(signature?.endsAt, { day: 'numeric', month: 'long', year: 'numeric' });
          return (
            <Stack
              key={language}
              component="article"
              aria-label={languageNames[language]}
              className="surface"
              p="md"
              gap="xs"
              align="flex-start"
              justify="space-between"
            >
              <div>
                <Text fw={600}>
                  <Name>{languageNames[language]}</Name>
                </Text>
                <Text>{signature ? say('signed.until', { name: signature.name, until }) : say('signed.not')}</Text>
                {signature?.licence !== undefined && (
                  <Text c="dimmed" size="sm">
                    {say.rich('licence', { licence: <Code key="licence">{signature.licence}</Code> })}
                  </Text>
                )}
              </div>
              {mayEdit && (
                <Button variant={signature ? 'subtle' : 'light'} size="sm" onClick={() => setSigning(language)}>
                  {say(signature ? 'sign.again' : 'sign.button', { language: languageNames[language] })}
                </Button>
              )}
            </Stack>
          );
        })}
      </SimpleGrid>
      {signing && (
        <SignForm key={signing} protocol={listed.protocol} language={signing} close={() => setSigning(undefined)} />
      )}
    </Section>
  );
}
