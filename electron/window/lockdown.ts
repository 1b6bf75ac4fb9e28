/** What a window may not do: go anywhere else, open anything, ask for anything. */
import { type Session, session, type WebContents } from 'electron';
import { isOwn, SCHEME, serveFrom } from './scheme.ts';

const locked = new Map<string, Session>();

/** A session in memory: nothing a screen might keep ever reaches the disk. Locked once, for every window of its name. */
export function lockedSession(name: 'kiosk' | 'desk' | 'papers', screens: string, voices: string): Session {
  const known = locked.get(name);
  if (known) return known;
  const own = session.fromPartition(name, { cache: false });
  locked.set(name, own);
  own.protocol.handle(SCHEME, serveFrom(screens, voices));
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  own.setSpellCheckerEnabled(false);
  own.on('will-download', (event) => event.preventDefault());
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({
      cancel: !isOwn(url) && !url.startsWith('data:') && !url.startsWith('devtools:'),
    });
  });
  return own;
}

export function lockContents(contents: WebContents): void {
  const refuse = (event: { readonly preventDefault: () => void }) => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setVisualZoomLevelLimits(1, 1).catch(() => {});
}
