/** Who waits for staff, as a number: seen also while nobody is signed in. And the sound the station plays. */
import { type CallSound, callSounds, heardTask, urgentTasks } from '#domain/contract/calls';
import type { Station } from './station.ts';

export type Calls = ReturnType<typeof makeCalls>;

const isSound = (value: unknown): value is CallSound => callSounds.includes(value as CallSound);

export function makeCalls(station: Station, changed: () => void) {
  return {
    view: () => {
      const nobody = { waiting: 0, heard: 0, sound: callSounds[0] as CallSound };
      if (!station.isOpen()) return nobody;
      const { tasks, settings } = station.opened().store;
      const open = urgentTasks.map((kind) => ({ kind, count: tasks.open(kind).length }));
      const sound = settings.get('desk.callSound');
      return {
        waiting: open.reduce((sum, { count }) => sum + count, 0),
        heard: open.find(({ kind }) => kind === heardTask)?.count ?? 0,
        sound: isSound(sound) ? sound : nobody.sound,
      };
    },
    choose: (sound: CallSound): void => {
      station.opened().store.settings.set('desk.callSound', sound);
      changed();
    },
  };
}
