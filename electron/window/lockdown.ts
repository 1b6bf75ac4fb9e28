/** What a window may not do: go anywhere else, open anything, ask for anything. */
import { type Session, session, type WebContents } from 'electron';
import { isOwn, SCHEME, serveFrom } from './scheme.ts';

/** A session in memory: nothing a screen might keep ever reaches the disk. */
export function lockedSession(name: 'kiosk' | 'desk', screens: string, voices: string): Session {
  const own = session.fromPartition(name, { cache: false });
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
