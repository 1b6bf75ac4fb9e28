/** Whether somebody is still in front of the screen. Times in milliseconds, limits in seconds. */
export type IdleLimits = { readonly afterSeconds: number; readonly countdownSeconds: number };

export type IdleState =
  | { readonly state: 'present' }
  | { readonly state: 'counting'; readonly secondsLeft: number }
  | { readonly state: 'gone' };

export function idleState(lastTouch: number, now: number, limits: IdleLimits): IdleState {
  const quiet = (now - lastTouch) / 1000;
  if (quiet < limits.afterSeconds) return { state: 'present' };
  const secondsLeft = Math.ceil(limits.afterSeconds + limits.countdownSeconds - quiet);
  return secondsLeft > 0 ? { state: 'counting', secondsLeft } : { state: 'gone' };
}
