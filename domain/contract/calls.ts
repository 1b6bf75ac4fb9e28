/** Calls at the newcomer's screen, as the desk hears of them. */

/** What the desk plays when somebody asks for help; each station chooses. */
export const callSounds = ['chime', 'bell', 'knock', 'off'] as const;
export type CallSound = (typeof callSounds)[number];

/** Tasks for which a person waits or is in danger, the most urgent first. */
export const urgentTasks = [
  'possiblyUnaccompaniedMinor',
  'talkToWoman',
  'talkAlone',
  'callForHelp',
  'fearOfBeingFound',
] as const;

/** The only one that is heard. All others are silent: whoever stands beside the person must not learn of them. */
export const heardTask = 'callForHelp' satisfies (typeof urgentTasks)[number];
