/** Drawings of our own for the keys that do something, 24 × 24, lines in the colour of the text. */
const drawings = {
  delete: 'M9 5h11v14H9l-6-7zM12 9.500l5 5M17 9.500l-5 5',
  shift: 'M12 4l8 8h-4v7H8v-7H4z',
  lock: 'M12 3l8 8h-4v5H8v-5H4zM8 20h8',
  enter: 'M4 12h15M13 6l6 6-6 6',
  newLine: 'M19 5v8H6M10 9l-4 4 4 4',
  hide: 'M3 4h18v11H3zM7 8h.01M12 8h.01M17 8h.01M8 11.500h8M9 18.500l3 3 3-3',
  space: 'M4 10v5h16v-5',
  halfSpace: 'M12 4v16M4 9l3 3-3 3M20 9l-3 3 3 3',
  close: 'M20 12H5M11 6l-6 6 6 6',
  scripts: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18',
} as const;

export type KeyIconName = keyof typeof drawings;

/** @param turned drawn for writing from right to left */
export function KeyIcon({ name, turned }: { readonly name: KeyIconName; readonly turned?: boolean }) {
  return (
    <svg
      className={`key__icon${turned ? ' key__icon--turned' : ''}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={drawings[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
