import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agencyIds } from '#domain/intake/agency';
import { rehearsalSite } from '../../../electron/rehearsal/site.ts';
import { loadSite } from '../../../electron/site/load-site.ts';
import { destinationsOf, parseSite } from '../../../electron/site/site-file.ts';
import { root } from '../../support/certificates/chain.ts';
import { temporaryFolder } from '../make-machine.ts';

const key = { kty: 'RSA', kid: 'probe', n: 'x'.repeat(512), e: 'AQAB' };
const agency = {
  name: 'Probebehörde',
  transport: { kind: 'folder', inbox: '/srv/in', returns: '/srv/out' },
  encryptionKey: key,
  signingKeys: [key],
};
const address = { street: 'Probeweg', houseNumber: '1', postalCode: '45468', town: 'Musterstadt' };
function content() {
  return {
    format: 1,
    station: { id: 'probe-1', name: 'Probestation' },
    municipality: { name: 'Musterstadt', ags: '05117000' },
    centre: { name: 'Unterkunft', address, landlord: { name: 'Stadt Musterstadt', address } },
    agencies: Object.fromEntries(agencyIds.map((id) => [id, structuredClone(agency)])),
    delivery: { time: '02:30' },
    staff: [{ id: 'muster', name: 'Mara Muster', role: 'intake', pin: rehearsalSite.staff[0]?.pin ?? '' }],
  } as Record<string, unknown> &
    Record<'station' | 'agencies' | 'delivery', Record<string, unknown>> & {
      staff: unknown[];
    };
}
const faultsOf = (site: unknown) => {
  const parsed = parseSite(JSON.stringify(site));
  return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path}: ${code}`);
};

describe('the site file', () => {
  it('is read with sensible times where it names none', () => {
    const parsed = parseSite(JSON.stringify(content()));
    expect(parsed).toMatchObject({
      ok: true,
      site: {
        idle: { afterSeconds: 240, countdownSeconds: 60 },
        screens: { kiosk: 'fullscreen', number: 2 },
        unattendedStart: false,
        // Whether the registry takes such signatures is for the town to say.
        signOnScreen: false,
      },
    });
  });

  it('names every fault at once, by path and code, without a value', () => {
    const site = content();
    site.delivery.time = '25:00';
    site.station.colour = 'geheim';
    delete site.agencies.jobcentre;
    (site.agencies.youthOffice as { transport: { inbox?: string } }).transport.inbox = undefined;
    expect(faultsOf(site).sort()).toEqual([
      'agencies.jobcentre: site.missing',
      'agencies.youthOffice.transport.inbox: site.missing',
      'delivery.time: site.wrong',
      'station.colour: site.unknown',
    ]);
    expect(JSON.stringify(faultsOf(site))).not.toContain('geheim');
  });

  it('refuses an agency’s private key', () => {
    const site = content();
    (site.agencies.jobcentre as { encryptionKey: object }).encryptionKey = { ...key, d: 'secret' };
    expect(faultsOf(site)).toEqual(['agencies.jobcentre.encryptionKey: site.privateKey']);
  });

  it('refuses two accounts of one name, and a PIN in clear', () => {
    const site = content();
    site.staff = [site.staff[0], site.staff[0]];
    expect(faultsOf(site)).toEqual(['staff: site.accountTwice']);
    site.staff = [{ ...(site.staff[0] as object), pin: '1234' }];
    expect(faultsOf(site)).toEqual(['staff.0.pin: site.wrong']);
  });

  it('leads to real agencies only', () => {
    const parsed = parseSite(JSON.stringify(content()));
    if (!parsed.ok) throw new Error('not read');
    const destinations = destinationsOf(parsed.site);
    expect(destinations.map(({ agency: id }) => id)).toEqual(agencyIds);
    expect(destinations.every(({ mode }) => mode === 'real')).toBe(true);
  });
});

describe('an agency by FIT-Connect in the site file', () => {
  const transport = {
    kind: 'fitConnect',
    destinationId: '11111111-2222-4333-8444-555555555555',
    publicService: { name: 'Probeleistung', identifier: 'urn:de:fim:leika:leistung:99999999999999' },
  };
  const service = {
    tokenUrl: 'https://anmeldung.example/token',
    submissionUrl: 'https://zustelldienst.example/submission-api/',
  };
  const withFitConnect = (agencyChanges: object = {}, serviceChanges: object = {}) => {
    const site = content();
    site.agencies.jobcentre = { name: 'Probebehörde', transport: { ...transport, ...agencyChanges } };
    return { ...site, fitConnect: { ...service, ...serviceChanges } };
  };

  it('needs no keys; beside it stand others by folder', () => {
    const parsed = parseSite(
      JSON.stringify(withFitConnect({ region: 'DE051170000' }, { trustedRoots: [root] })),
    );
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    const found = destinationsOf(parsed.site);
    expect(found.find(({ agency: id }) => id === 'jobcentre')).toEqual({
      agency: 'jobcentre',
      mode: 'real',
      transport: { ...transport, region: 'DE051170000' },
      // Without the slash at its end: it is also the issuer's name.
      service: {
        ...service,
        submissionUrl: 'https://zustelldienst.example/submission-api',
        trustedRoots: [root],
      },
    });
    expect(found.filter(({ transport: { kind } }) => kind === 'folder')).toHaveLength(5);
  });

  it('needs the service’s addresses, once', () => {
    const { fitConnect: _gone, ...site } = withFitConnect();
    expect(faultsOf(site)).toEqual(['fitConnect: site.missing']);
    (site as { colour?: string }).colour = 'x';
    expect(faultsOf(site).sort()).toEqual(['colour: site.unknown', 'fitConnect: site.missing']);
  });

  it.each([
    ['http://zustelldienst.example', 'site.unsafeUrl'],
    ['https://name:wort@zustelldienst.example', 'site.unsafeUrl'],
    ['https://zustelldienst.example/?x=1', 'site.unsafeUrl'],
    ['ftp://zustelldienst.example', 'site.wrong'],
    ['zustelldienst', 'site.wrong'],
    ['http://localhost.example:1234', 'site.unsafeUrl'],
  ])('refuses an address that is not safe: %s', (submissionUrl, code) => {
    expect(faultsOf(withFitConnect({}, { submissionUrl }))).toContain(`fitConnect.submissionUrl: ${code}`);
  });

  it.each(['http://127.0.0.1:8080', 'http://localhost:8080/x', 'http://[::1]:8080'])(
    'takes http on this very machine: %s',
    (submissionUrl) => {
      expect(faultsOf(withFitConnect({}, { submissionUrl }))).toEqual([]);
    },
  );

  it('names what is wrong in it by its own path', () => {
    const publicService = { name: 'x', identifier: '99115005104000' };
    expect(faultsOf(withFitConnect({ destinationId: 'x', publicService }))).toEqual([
      'agencies.jobcentre.transport.destinationId: site.wrong',
      'agencies.jobcentre.transport.publicService.identifier: site.wrong',
    ]);
    expect(faultsOf(withFitConnect({}, { trustedRoots: ['keines'] }))).toEqual([
      'fitConnect.trustedRoots.0: site.certificate',
    ]);
  });

  it.each(['clientSecret', 'clientId', 'client_secret', 'password', 'accessToken'])(
    'has no place for a secret: %s',
    (key) => {
      expect(faultsOf(withFitConnect({}, { [key]: 'geheim' }))).toEqual([`fitConnect.${key}: site.secret`]);
      expect(faultsOf(withFitConnect({ [key]: 'geheim' }))).toEqual([
        `agencies.jobcentre.transport.${key}: site.secret`,
      ]);
    },
  );
});

describe('finding the site file', () => {
  it('means rehearsal when there is none', () => {
    expect(loadSite(undefined, temporaryFolder())).toEqual({ kind: 'rehearsal' });
  });

  it('is a fault when one was named but is not there: never a rehearsal by mistake', () => {
    const home = temporaryFolder();
    expect(loadSite(join(home, 'elsewhere.json'), home)).toEqual({
      kind: 'invalid',
      faults: [{ path: '', code: 'site.notFound' }],
    });
  });

  it('takes the one in the station’s own folder, also with a byte order mark', () => {
    const home = temporaryFolder();
    writeFileSync(join(home, 'site.json'), `\uFEFF${JSON.stringify(content())}`);
    expect(loadSite(undefined, home).kind).toBe('live');
  });

  it.each([
    ['is no JSON', '{"format": 1,', 'site.notJson'],
    ['is empty', '', 'site.notJson'],
  ])('is a fault when the file %s', (_how, text, code) => {
    const home = temporaryFolder();
    writeFileSync(join(home, 'site.json'), text);
    expect(loadSite(undefined, home)).toEqual({ kind: 'invalid', faults: [{ path: '', code }] });
  });

  it('is a fault when it cannot be read', () => {
    const home = temporaryFolder();
    mkdirSync(join(home, 'site.json'));
    expect(loadSite(undefined, home)).toEqual({
      kind: 'invalid',
      faults: [{ path: '', code: 'site.unreadable' }],
    });
  });
});
