import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { UserManager } from 'oidc-client-ts';
import { Suspense, useState } from 'react';
import { AuthProvider } from 'react-oidc-context';
import type { Config } from './config.ts';
import { ConfigProvider } from './config-context.ts';
import { LanguageProvider } from './language/LanguageProvider.tsx';
import type { AdminRouter } from './router.ts';
import { createQueryClient } from './server/query-client.ts';
import { SignInGate } from './sign-in/SignInGate.tsx';
import { placeToReturnTo } from './sign-in/user-manager.ts';
import { cssVariables, theme } from './theme/theme.ts';

/** Everything that the rooms stand on, from the outside in. */
export function App(props: { config: Config; userManager: UserManager; router: AdminRouter }) {
  const { config, userManager, router } = props;
  const [queryClient] = useState(createQueryClient);
  return (
    <ConfigProvider value={config}>
      <LanguageProvider>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
          <AuthProvider
            userManager={userManager}
            onSigninCallback={(user) => history.replaceState({}, '', placeToReturnTo(user?.state))}
          >
            <QueryClientProvider client={queryClient}>
              <Suspense>
                <SignInGate config={config} userManager={userManager}>
                  <RouterProvider router={router} />
                </SignInGate>
              </Suspense>
            </QueryClientProvider>
          </AuthProvider>
        </MantineProvider>
      </LanguageProvider>
    </ConfigProvider>
  );
}
