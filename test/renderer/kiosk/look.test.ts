import { expect, test } from 'vitest';
import { lookNow, showLook, textSizes, themes } from '../../../renderer/kiosk/look.ts';

/** As much of the page's root element as a look needs. */
const root = (dataset: Record<string, string> = {}) => ({ dataset }) as unknown as HTMLElement;

test('a page begins light and at its usual size', () => {
  expect(lookNow(root())).toEqual({ theme: 'light', size: '100' });
  expect(lookNow(root({ look: 'sepia', textSize: '900' }))).toEqual({ theme: 'light', size: '100' });
});

test.each(themes.flatMap((theme) => textSizes.map((size) => ({ theme, size }))))(
  'what was chosen is what is shown: $theme, $size %',
  (look) => {
    const page = root();
    showLook(page, look);
    expect(lookNow(page)).toEqual(look);
    expect(page.dataset.kernTheme).toBe(look.theme === 'light' ? 'light' : 'dark');
  },
);
