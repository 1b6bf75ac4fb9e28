/** For TypeScript callers (end-to-end tests, bench); what each does is told in runtime.mjs. */
export type ElectronCommand = {
  readonly executablePath: string;
  /** Come before the program's own arguments. */
  readonly args: string[];
  /** The whole environment, not an addition. */
  readonly env: Record<string, string>;
  readonly electronVersion: string;
  /** False for the stand-in from the npm registry. */
  readonly official: boolean;
};

/** How to start the program from the source tree, after a build. Throws when no runtime was fetched yet. */
export function electronCommand(): ElectronCommand;

/** How to start what `npm run pack` made last. Throws when there is none. */
export function packedCommand(): ElectronCommand;
