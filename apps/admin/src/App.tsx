import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { Config } from './config.ts';
import { ConfigProvider } from './config-context.ts';
import { LanguageProvider } from './language/LanguageProvider.tsx';
import type { AdminRouter } from './router.ts';
import { createQueryClient } from './server/query-client.ts';
import { SignInGate } from './sign-in/SignInGate.tsx';
import type { SignIn } from './sign-in/sign-in.ts';
import { cssVariables, theme } from './theme/theme.ts';

/** Everything that the rooms stand on, from the outside in. */
export function App(props: { config: Config; signIn: SignIn; router: AdminRouter }) {
  const { config, signIn, router } = props;
  const [queryClient] = useState(createQueryClient);
  return (
    <ConfigProvider value={config}>
      <LanguageProvider>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
          <QueryClientProvider client={queryClient}>
            <Suspense>
              <SignInGate apiUrl={config.apiUrl} signIn={signIn}>
                <RouterProvider router={router} />
              </SignInGate>
            </Suspense>
          </QueryClientProvider>
        </MantineProvider>
      </LanguageProvider>
    </ConfigProvider>
  );
}
