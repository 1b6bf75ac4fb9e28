/**
 * `rathaus://…`: the built screens, from the package and from nowhere else. Every answer carries the content
 * security policy; a path that leads out of the folder is not found.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export const SCHEME = 'rathaus';

/** `app`, and `turn-2`, `turn-3`, … for the newcomer's screen after each sitting (`turns.ts`). */
const ownHost = /^(?:app|turn-[1-9]\d{0,8})$/;
/** @param turn how many have had this screen since the program started, from 1 */
export const pageUrl = (page: 'kiosk' | 'desk' | 'papers', turn = 1): string =>
  `${SCHEME}://${turn === 1 ? 'app' : `turn-${turn}`}/${page}.html`;

/** Whether an address is one of our own, whatever it names there. */
export function isOwn(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${SCHEME}:` && ownHost.test(url.host);
}

/** Nothing inline, nothing from outside, nothing sent anywhere. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
};

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

const notFound = () => new Response('', { status: 404, headers });

/** @returns the file an address names inside the folder, or undefined */
export function fileOf(address: string, folder: string): string | undefined {
  let path: string;
  try {
    if (!isOwn(address)) return undefined;
    path = decodeURIComponent(new URL(address).pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const file = join(folder, path);
  return file.startsWith(folder + sep) && extname(file) in types ? file : undefined;
}

/** `/voices/<language>/<hash>.opus`; what else is in that folder is not looked at. */
const audioPath = /^\/voices(\/[A-Za-z-]+\/[0-9a-f]{16}\.opus)$/;

/** @returns the audio an address names, or undefined */
function audioOf(address: string, voices: string): string | undefined {
  const path = isOwn(address) ? audioPath.exec(new URL(address).pathname) : null;
  return path?.[1] === undefined ? undefined : join(voices, path[1]);
}

/**
 * Answers the requests of the scheme from a folder (the build of the screens).
 * @param voices where the audio is: in a package beside it, for thousands of files would slow the start of every other
 */
export const serveFrom =
  (folder: string, voices = join(folder, 'voices')) =>
  async (request: { readonly url: string; readonly method: string }): Promise<Response> => {
    const isGet = request.method === 'GET';
    const file = isGet ? (audioOf(request.url, voices) ?? fileOf(request.url, folder)) : undefined;
    if (file === undefined) return notFound();
    try {
      const content = await readFile(file);
      return new Response(new Uint8Array(content), {
        headers: { ...headers, 'Content-Type': types[extname(file)] ?? '' },
      });
    } catch {
      return notFound();
    }
  };
