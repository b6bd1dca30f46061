import { describe, expect, it } from 'vitest';
import { startUpScreen } from './start-up-screen.ts';

const place = {
  url: 'http://127.0.0.1:4600',
  places: [{ name: 'Outbox', path: '/outbox', what: 'all mail' }],
  dataFolder: '/data',
  accounts: [{ id: 'manager' }],
};

describe('the screen after a start', () => {
  it('says where everything is, and warns of nothing', () => {
    expect(startUpScreen(place)).toContain('http://127.0.0.1:4600/outbox');
    expect(startUpScreen(place)).not.toContain('Beware');
  });

  it('names an address of its own as it is', () => {
    const publicPage = { name: 'Public page', path: 'http://127.0.0.1:4610/', what: 'for everybody' };
    const screen = startUpScreen({ ...place, places: [...place.places, publicPage] });
    expect(screen).toContain('\n  Public page http://127.0.0.1:4610/        for everybody\n');
  });

  it('warns when the zone data of this Node is old', () => {
    expect(startUpScreen({ ...place, offsetAt: () => 60 })).toMatch(/Beware: .*Africa\/Casablanca.*Update Node\./);
  });
});
