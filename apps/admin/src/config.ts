/** What differs between one deployment and another: `config.json` beside `index.html`. No secrets. */
export type Config = {
  /** The OpenID provider. */
  issuer: string;
  clientId: string;
  /** Where the staff API is; empty when it shares the admin's origin. */
  apiUrl: string;
  version: string;
};

const fields = ['issuer', 'clientId', 'apiUrl', 'version'] as const;

/** Reads a configuration, and throws a sentence that names what is missing. */
export function parseConfig(value: unknown): Config {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const missing = fields.filter((field) => typeof given[field] !== 'string');
  if (missing.length > 0) throw new Error(`config.json lacks ${missing.join(', ')}.`);
  return given as Config;
}

/** Fetches the configuration of this deployment, which `index.html` has asked for already. The server lets nobody keep it. */
export async function loadConfig(): Promise<Config> {
  const response = await fetch(`${import.meta.env.BASE_URL}config.json`);
  if (!response.ok) throw new Error(`config.json answered ${response.status}.`);
  return parseConfig(await response.json());
}
