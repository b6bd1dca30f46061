import type { StageInput } from '../src/stage.ts';
import { demo } from './demo.ts';

/** The demo without what emulators of AWS commonly lack: CloudFront, Cognito, the SES identity with DKIM, the JWT authoriser. */
export const emulator: StageInput = {
  ...demo,
  name: 'emulator',
  web: { kind: 'none' },
  email: { ...demo.email, createIdentity: false, dkim: false },
  sms: { ...demo.sms, deliveryLog: 'none' },
  signIn: {
    kind: 'oidc',
    issuer: 'http://127.0.0.1:3000/oidc',
    jwksUrl: 'http://127.0.0.1:3000/oidc/jwks',
    clientId: 'kesher-admin',
  },
  jwtAuthorizer: false,
  alarmEmails: [],
  terminationProtection: false,
  architecture: 'x86_64',
};
