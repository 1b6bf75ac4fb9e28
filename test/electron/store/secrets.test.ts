import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSecrets, takeOverSecrets } from '../../../electron/secrets-file.ts';
import { temporaryFolder } from '../make-machine.ts';
import { makeTables } from './make-store.ts';

const at = '2026-11-24T10:00:00.000Z';
const later = '2026-11-24T11:00:00.000Z';

describe('a secret', () => {
  it('is there for who signs in with it; everybody else learns when it was set and by whom', () => {
    const { secrets } = makeTables();
    expect(secrets.get('fitConnect.clientSecret')).toBeUndefined();
    expect(secrets.about('fitConnect.clientSecret')).toBeUndefined();
    secrets.set('fitConnect.clientSecret', 'geheim', 'technik', at);
    expect(secrets.get('fitConnect.clientSecret')).toBe('geheim');
    expect(secrets.about('fitConnect.clientSecret')).toEqual({ setAt: at, setBy: 'technik' });
  });

  it('replaces the one before, and keeps its date when it is the same', () => {
    const { secrets } = makeTables();
    secrets.set('fitConnect.clientId', 'eins', 'technik', at);
    secrets.set('fitConnect.clientId', 'eins', 'environment', later);
    expect(secrets.about('fitConnect.clientId')).toEqual({ setAt: at, setBy: 'technik' });
    secrets.set('fitConnect.clientId', 'zwei', 'environment', later);
    expect(secrets.get('fitConnect.clientId')).toBe('zwei');
    expect(secrets.about('fitConnect.clientId')).toEqual({ setAt: later, setBy: 'environment' });
    secrets.remove('fitConnect.clientId');
    expect(secrets.get('fitConnect.clientId')).toBeUndefined();
  });
});

describe('the client that signs in for an agency', () => {
  it('is the one for all agencies until one of its own is named, and none while a part is missing', () => {
    const { secrets } = makeTables();
    expect(secrets.clientFor('jobcentre')).toBeUndefined();
    secrets.set('fitConnect.clientId', 'alle', 'technik', at);
    expect(secrets.clientFor('jobcentre')).toBeUndefined();
    secrets.set('fitConnect.clientSecret', 'geheim', 'technik', at);
    expect(secrets.clientFor('jobcentre')).toEqual({
      clientId: 'fitConnect.clientId',
      clientSecret: 'fitConnect.clientSecret',
      shared: true,
    });
    secrets.set('fitConnect.clientId.jobcentre', 'eigen', 'technik', at);
    expect(secrets.clientFor('jobcentre')).toBeUndefined();
    expect(secrets.clientFor('youthOffice')?.shared).toBe(true);
    secrets.set('fitConnect.clientSecret.jobcentre', 'geheim', 'technik', at);
    expect(secrets.clientFor('jobcentre')).toEqual({
      clientId: 'fitConnect.clientId.jobcentre',
      clientSecret: 'fitConnect.clientSecret.jobcentre',
      shared: false,
    });
  });
});

describe('a file of secrets', () => {
  const inFile = (text: string) => {
    const file = join(temporaryFolder(), 'secrets.env');
    writeFileSync(file, text);
    return file;
  };

  it('has one a line, for all agencies or for one, with comments and quotes as usual', () => {
    const text = `\uFEFF# von der Technik\r\nFIT_CONNECT_CLIENT_ID=id=1\n\nFIT_CONNECT_CLIENT_SECRET = "mit Leerzeichen"
      FIT_CONNECT_CLIENT_ID_YOUTH_OFFICE='eigene'`;
    expect([...(parseSecrets(text) ?? [])]).toEqual([
      ['fitConnect.clientId', 'id=1'],
      ['fitConnect.clientSecret', 'mit Leerzeichen'],
      ['fitConnect.clientId.youthOffice', 'eigene'],
    ]);
  });

  it('is taken over whole or not at all', () => {
    const { secrets } = makeTables();
    const good = inFile('FIT_CONNECT_CLIENT_ID=a\nFIT_CONNECT_CLIENT_SECRET=b\n');
    expect(takeOverSecrets(secrets, good, at)).toBeUndefined();
    expect(secrets.about('fitConnect.clientSecret')).toEqual({ setAt: at, setBy: 'environment' });
    for (const text of [
      'FIT_CONNECT_CLIENT_ID=c\nFIT_CONNECT_PASSWORD=d',
      'FIT_CONNECT_CLIENT_ID=',
      'geheim',
    ]) {
      expect(takeOverSecrets(secrets, inFile(text), later)).toBe('secrets.malformed');
    }
    expect(secrets.get('fitConnect.clientId')).toBe('a');
  });

  it('that is not there is said by code; none at all is no fault', () => {
    const { secrets } = makeTables();
    expect(takeOverSecrets(secrets, join(temporaryFolder(), 'nowhere'), at)).toBe('secrets.unreadable');
    expect(takeOverSecrets(secrets, undefined, at)).toBeUndefined();
    expect(takeOverSecrets(secrets, '', at)).toBeUndefined();
  });
});
