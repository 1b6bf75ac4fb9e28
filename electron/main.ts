import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

// A stand-in until the windows exist: shows that build and start work.
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1200,
    height: 800,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs'), sandbox: true },
  });
  void window.loadFile(join(import.meta.dirname, '../renderer/kiosk.html'));
});
app.on('window-all-closed', () => app.quit());
