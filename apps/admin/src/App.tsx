import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { Config } from './config.ts';
import { ConfigProvider } from './config-context.ts';
import { LanguageProvider } from './language/LanguageProvider.tsx';
import type { AdminRouter } from './router.ts';
import type { Server } from './server/server.ts';
import { SignInGate } from './sign-in/SignInGate.tsx';
import type { SignIn } from './sign-in/sign-in.ts';
import { cssVariables, theme } from './theme/theme.ts';

type Props = { config: Config; signIn: SignIn; server: Server; queries: QueryClient; router: AdminRouter };

/** Everything that the rooms stand on, from the outside in. */
export function App({ config, signIn, server, queries, router }: Props) {
  return (
    <ConfigProvider value={config}>
      <LanguageProvider>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
          <QueryClientProvider client={queries}>
            <Suspense>
              <SignInGate server={server} signIn={signIn}>
                <RouterProvider router={router} />
              </SignInGate>
            </Suspense>
          </QueryClientProvider>
        </MantineProvider>
      </LanguageProvider>
    </ConfigProvider>
  );
}
