import { describe, expect, it } from 'vitest';
import { deskChannels } from '#domain/contract/ipc';
import { placesOf } from '../../../electron/session/agency-places.ts';
import { deliveryLock } from '../../../electron/store/delivery-lock.ts';
import { openMachine } from '../make-machine.ts';

async function forOperator() {
  const machine = await openMachine();
  await machine.signIn.signIn('probe-technik', '3333');
  return machine;
}

describe('the operator’s page', () => {
  it('shows how each agency is reached, in the contract’s shape', async () => {
    const { operator } = await forOperator();
    const page = operator.operator();
    expect(deskChannels.operator.answer.safeParse(page).error).toBeUndefined();
    expect(page.lock).toBe('free');
    expect(page.agencies.map(({ address }) => address.kind)).toEqual(Array(6).fill('folder'));
  });

  it('says since when an agency cannot be reached, and no more once it can', async () => {
    const { operator, opened } = await forOperator();
    const { outbox } = opened().store;
    const jobcentre = () => operator.operator().agencies.find(({ agency }) => agency === 'jobcentre');
    outbox.setFault('jobcentre', 'transport.full', '2026-11-24T09:00:00.000Z');
    outbox.setFault('jobcentre', 'transport.full', '2026-11-24T10:00:00.000Z');
    expect(jobcentre()).toMatchObject({ fault: 'transport.full', faultAt: '2026-11-24T09:00:00.000Z' });
    outbox.setFault('jobcentre', undefined, '2026-11-24T11:00:00.000Z');
    expect(jobcentre()?.fault).toBeUndefined();
    expect(jobcentre()?.faultAt).toBeUndefined();
  });

  it('says when another program delivers from the same store', async () => {
    const { operator, folder } = await forOperator();
    const letGo = deliveryLock(folder).take();
    expect(operator.operator().lock).toBe('elsewhere');
    letGo?.();
    expect(operator.operator().lock).toBe('free');
  });

  it('takes credentials, keeps who set them, and never gives them out again', async () => {
    const machine = await forOperator();
    machine.operator.setCredentials({ agency: 'all', clientId: 'the-client', clientSecret: 'the-secret' });
    machine.operator.setCredentials({
      ...{ agency: 'jobcentre', clientId: 'their-client', clientSecret: 'their-secret' },
    });
    const { secrets } = machine.opened().store;
    expect(secrets.get('fitConnect.clientSecret')).toBe('the-secret');
    expect(secrets.get('fitConnect.clientId.jobcentre')).toBe('their-client');
    expect(secrets.about('fitConnect.clientSecret')?.setBy).toBe('probe-technik');
    expect(JSON.stringify(machine.operator.operator())).not.toMatch(/client|secret/);
    expect(machine.told.desk).toContainEqual({ what: 'outbox' });
  });
});

describe('where an agency lives', () => {
  it('is read off the site file: of FIT-Connect the destination and the service’s host', () => {
    const transport = {
      kind: 'fitConnect',
      destinationId: 'd',
      publicService: { name: 'x', identifier: 'y' },
    };
    const agencies = { jobcentre: { name: 'Jobcenter Musterstadt', transport } };
    const fitConnect = { submissionUrl: 'https://zustelldienst.example.org/submission-api' };
    const site = { agencies, fitConnect } as never;
    // The others are not asked for here.
    const all = new Proxy(agencies, { get: () => agencies.jobcentre });
    const places = placesOf({ kind: 'live', site: { ...(site as object), agencies: all } as never }, '/x');
    expect(places('jobcentre')).toEqual({
      name: 'Jobcenter Musterstadt',
      address: { kind: 'fitConnect', destinationId: 'd', host: 'zustelldienst.example.org' },
    });
  });
});
