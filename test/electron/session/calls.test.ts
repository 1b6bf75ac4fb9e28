import { describe, expect, it } from 'vitest';
import { deskChannels } from '#domain/contract/ipc';
import { openMachine, testMachine } from '../make-machine.ts';

const calls = deskChannels.status.answer.shape.calls;

describe('who waits for staff', () => {
  it('is a number, also while nobody is signed in; only a call for help is heard', async () => {
    const at = await openMachine();
    await at.kiosk.start('ar');
    expect(at.calls.view()).toEqual({ waiting: 0, heard: 0, sound: 'chime' });
    at.kiosk.call('talkAlone');
    at.kiosk.call('talkToWoman');
    expect(at.calls.view()).toMatchObject({ waiting: 2, heard: 0 });
    at.kiosk.call('callForHelp');
    expect(at.calls.view()).toMatchObject({ waiting: 3, heard: 1 });
    expect(at.told.desk.at(-1)).toMatchObject({ what: 'tasks' });
    expect(calls.safeParse(at.calls.view()).success).toBe(true);
    await at.signIn.signIn('muster-aufnahme', '1111');
    for (const { id } of at.desk.tasks()) at.desk.finishTask(id);
    expect(at.calls.view()).toMatchObject({ waiting: 0, heard: 0 });
  });

  it('is nobody while the station is closed', () => {
    expect(testMachine().calls.view()).toEqual({ waiting: 0, heard: 0, sound: 'chime' });
  });

  it('sounds as this station chose, also after a restart', async () => {
    const at = await openMachine();
    at.calls.choose('off');
    expect(at.told.desk.at(-1)).toEqual({ what: 'status' });
    at.station.close();
    const again = await openMachine({ folder: at.folder });
    expect(again.calls.view().sound).toBe('off');
  });
});
