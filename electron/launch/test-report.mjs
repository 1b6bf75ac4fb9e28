/** Reads the figures out of the test runners' JSON reports. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Figures tests, not files */

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests?: number, numTodoTests?: number }} report
 * @returns {Figures}
 */
export const vitestFigures = ({ numPassedTests, numFailedTests, numPendingTests = 0, numTodoTests = 0 }) => ({
  passed: numPassedTests,
  failed: numFailedTests,
  skipped: numPendingTests + numTodoTests,
});

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Figures} a flaky test counts as failed
 */
export const playwrightFigures = ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
});

/**
 * @param {readonly Figures[]} all
 * @returns {string} "N passed, N failed", and skipped ones only when there are some
 */
export function figuresLine(all) {
  const sum = (/** @type {keyof Figures} */ key) => all.reduce((total, figures) => total + figures[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
