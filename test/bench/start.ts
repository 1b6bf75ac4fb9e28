/** How long until a person can touch something, and how much memory that takes, against a bare Electron window. */
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { electronCommand } from '../../electron/launch/runtime.mjs';
import { type Figure, median } from './figures.ts';
import { type Launch, startOnce } from './processes.ts';

const root = path.resolve(import.meta.dirname, '../..');
const bareApp = path.join(import.meta.dirname, 'bare');
const settleMs = 6_000;

/** The same runtime around the bare page. The stand-in takes no path, so it gets a folder of its own, of hard links. */
function bareLaunch(home: string): Launch {
  const { executablePath, args, env, official } = electronCommand();
  const own = [`--home=${home}`];
  if (official) {
    return {
      executablePath,
      args: [bareApp, ...args.filter((arg) => arg.startsWith('--')), ...own],
      env,
      page: 'index.html',
    };
  }
  const runtime = path.dirname(executablePath);
  const folder = path.join(root, 'node_modules/.cache/bench-bare');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  for (const name of readdirSync(runtime)) {
    const source = path.join(runtime, name);
    const target = path.join(folder, name);
    if (name === 'locales') cpSync(source, target, { recursive: true });
    else if (name !== 'resources') linkSync(source, target);
  }
  symlinkSync(bareApp, path.join(folder, 'resources/app'));
  return { executablePath: path.join(folder, 'electron'), args: [...args, ...own], env, page: 'index.html' };
}

function stationLaunch(home: string): Launch {
  const { executablePath, args, env } = electronCommand();
  return { executablePath, args: [...args, `--home=${home}`], env, page: 'kiosk.html' };
}

/** Starts both in turn, `rounds` times after one warm-up each. */
export async function benchStart(rounds: number): Promise<readonly Figure[]> {
  const homes = [
    mkdtempSync(path.join(tmpdir(), 'bench-bare-')),
    mkdtempSync(path.join(tmpdir(), 'bench-station-')),
  ];
  const [bare, station] = [bareLaunch(homes[0] as string), stationLaunch(homes[1] as string)];
  const samples = { bare: [] as number[], station: [] as number[] };
  const rss = { bare: [] as number[], station: [] as number[] };
  const pss = { bare: [] as number[], station: [] as number[] };
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const [name, launch] of [
        ['bare', bare],
        ['station', station],
      ] as const) {
        // The first start of a station makes keys and the rehearsal's households; it is the warm-up.
        const started = await startOnce(launch, round === 0 ? 15_000 : settleMs);
        if (round === 0) continue;
        samples[name].push(started.usableAfterMs);
        rss[name].push(started.rssMB);
        pss[name].push(started.pssMB);
      }
    }
  } finally {
    for (const home of homes) if (existsSync(home)) rmSync(home, { recursive: true, force: true });
  }
  const ratio = (of: { bare: readonly number[]; station: readonly number[] }) =>
    median(of.station) / median(of.bare);
  const say = (of: { bare: readonly number[]; station: readonly number[] }, unit: string) =>
    `${median(of.station).toFixed(0)} ${unit} against ${median(of.bare).toFixed(0)} ${unit}`;
  return [
    { name: 'startRatio', value: ratio(samples), unit: 'ratio', atMost: 1.5, from: say(samples, 'ms') },
    {
      name: 'rssRatio',
      value: ratio(rss),
      unit: 'ratio',
      atMost: 1.4,
      from: `${say(rss, 'MB')}, every process`,
    },
    {
      name: 'pssRatio',
      value: ratio(pss),
      unit: 'ratio',
      from: `${say(pss, 'MB')}, shared pages counted once`,
    },
  ];
}
