import { contextBridge } from 'electron';

contextBridge.exposeInMainWorld('rathaus', {});
