import { createContext, use } from 'react';
import type { Config } from './config.ts';

const ConfigContext = createContext<Config | undefined>(undefined);
export const ConfigProvider = ConfigContext.Provider;

/** What this deployment is configured to. */
export function useConfig(): Config {
  const config = use(ConfigContext);
  if (!config) throw new Error('useConfig is used outside of ConfigProvider.');
  return config;
}
