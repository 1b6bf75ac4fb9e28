/** Contract → `window.rathaus`: each window is given its own half, by the names the main process hands over. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';

type Half = { readonly window: 'kiosk' | 'desk' | 'papers'; readonly calls: readonly string[] };

const prefix = '--rathaus-bridge=';
const handed = process.argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length);

if (handed !== undefined) {
  const { window: name, calls } = JSON.parse(handed) as Half;
  const listen = (event: string) => (listener: (value: unknown) => void) => {
    const pass = (_event: IpcRendererEvent, value: unknown) => listener(value);
    ipcRenderer.on(`${name}:${event}`, pass);
    return () => ipcRenderer.off(`${name}:${event}`, pass);
  };
  contextBridge.exposeInMainWorld('rathaus', {
    [name]: {
      ...Object.fromEntries(
        calls.map((call) => [
          call,
          (request: unknown) => ipcRenderer.invoke(`${name}:${call}`, request ?? {}),
        ]),
      ),
      ...(name === 'kiosk' ? { onView: listen('viewChanged'), onStaffBeside: listen('staffBeside') } : {}),
      ...(name === 'desk' ? { onChanged: listen('changed') } : {}),
    },
  });
}
