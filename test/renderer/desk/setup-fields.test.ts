import { describe, expect, it } from 'vitest';
import { agencyIds } from '#domain/intake/agency';
import texts from '../../../locales/de/desk.json' with { type: 'json' };
import { fieldsOf } from '../../../renderer/desk/setup/fields.ts';
import { faultAt, toFlat, toTree } from '../../../renderer/desk/setup/flat.ts';

const all = Object.values(fieldsOf).flat();

describe('the assistant’s fields', () => {
  it('each have a text, and one for every choice', () => {
    for (const { path, name = path, options = [] } of all) {
      const found = name
        .split('.')
        .reduce<unknown>((tree, key) => (tree as Record<string, unknown>)?.[key], texts.setup.fields);
      expect(found, name).toMatchObject({ label: expect.any(String) });
      for (const option of options) expect(found, name).toHaveProperty(['options', option]);
    }
  });

  it('write the site file as it is read, and keep what no field asks for', () => {
    const site = {
      agencies: {
        jobcentre: {
          name: 'Jobcenter',
          transport: { kind: 'folder', inbox: '/ein', returns: '/aus' },
          encryptionKey: { kty: 'RSA' },
          signingKeys: [{ kty: 'RSA' }],
        },
      },
      fitConnect: { trustedRoots: ['PEM'] },
    };
    const fields = fieldsOf.agencies;
    const others = Object.fromEntries(
      agencyIds.filter((id) => id !== 'jobcentre').map((id) => [id, { transport: { kind: 'folder' } }]),
    );
    expect(toTree(fields, toFlat(fields, site), site)).toEqual({
      ...site,
      agencies: { ...site.agencies, ...others },
    });
  });

  it('take out what belongs to the way that was given up', () => {
    const fields = fieldsOf.agencies.filter(({ path }) => path.startsWith('agencies.jobcentre.'));
    const before = {
      agencies: { jobcentre: { name: 'Jobcenter', transport: { kind: 'folder', inbox: '/ein' } } },
    };
    const flat = { ...toFlat(fields, before), 'agencies.jobcentre.transport.kind': 'fitConnect' };
    expect(toTree(fields, flat, before)).toEqual({
      agencies: { jobcentre: { name: 'Jobcenter', transport: { kind: 'fitConnect' } } },
    });
  });

  it('never let one place change another that was the same before', () => {
    const address = { street: 'Weg' };
    const before = { centre: { address, landlord: { name: 'Stadt', address } } };
    const flat = { ...toFlat(fieldsOf.profile, before), 'centre.landlord.address.street': '' };
    expect(toTree(fieldsOf.profile, flat, before)).toMatchObject({ centre: { address: { street: 'Weg' } } });
  });

  it('say what is missing where nothing of it is there, but not of what may be left out', () => {
    const faults = [{ path: 'centre', code: 'site.missing' }];
    expect(faultAt({ path: 'centre.name' }, true, faults)).toBe('site.missing');
    expect(faultAt({ path: 'centre.helpline', optional: true }, true, faults)).toBeUndefined();
    expect(faultAt({ path: 'station.name' }, true, faults)).toBeUndefined();
  });
});
