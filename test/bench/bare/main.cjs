// The bare limit: one sandboxed window with a static page, nothing else.
const { app, BrowserWindow } = require('electron');
const path = require('node:path');

app.setPath('userData', process.argv.find((argument) => argument.startsWith('--home='))?.slice(7));
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  window.loadFile(path.join(__dirname, 'index.html'));
});
