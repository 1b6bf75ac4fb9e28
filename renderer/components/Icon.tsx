/** Drawings of our own, 24 × 24, in the colour of the text. They decorate: the text beside them says it. */
const drawings = {
  arrowStart: 'M20 11H7.8l5-5L11.400 4.600 4 12l7.400 7.400 1.400-1.400-5-5H20z',
  arrowEnd: 'M4 11h12.200l-5-5 1.400-1.400L20 12l-7.400 7.400-1.400-1.400 5-5H4z',
  check: 'M9 16.200 4.800 12l-1.400 1.400L9 19 21 7l-1.400-1.400z',
  close:
    'M19 6.400 17.600 5 12 10.600 6.400 5 5 6.400 10.600 12 5 17.600 6.400 19 12 13.400 17.600 19 19 17.600 13.400 12z',
  plus: 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z',
  bin: 'M9 3h6l1 2h4v2H4V5h4zM6 8h12l-1 13H7zm3 2 .5 9H11v-9zm4 0v9h1.500l.5-9z',
  language:
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm6.900 6h-3a15 15 0 0 0-1.300-3.500A8 8 0 0 1 18.900 8zM12 4c.8 1.200 1.500 2.500 1.900 4h-3.800c.4-1.500 1.100-2.800 1.900-4zM4.300 14a8 8 0 0 1 0-4h3.300a17 17 0 0 0 0 4zm.8 2h3a15 15 0 0 0 1.300 3.500A8 8 0 0 1 5.100 16zm3-8h-3a8 8 0 0 1 4.300-3.500A15 15 0 0 0 8.100 8zM12 20c-.8-1.200-1.500-2.500-1.900-4h3.800c-.4 1.500-1.100 2.800-1.900 4zm2.300-6H9.700a15 15 0 0 1 0-4h4.600a15 15 0 0 1 0 4zm.3 5.500a15 15 0 0 0 1.300-3.500h3a8 8 0 0 1-4.300 3.500zm1.800-5.500a17 17 0 0 0 0-4h3.300a8 8 0 0 1 0 4z',
  help: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1 17h-2v-2h2zm2-7.700-.9.900c-.7.700-1.100 1.300-1.100 2.800h-2v-.5c0-1.100.4-2.100 1.100-2.800l1.300-1.300a2 2 0 1 0-3.400-1.400H8a4 4 0 1 1 7 2.300z',
  hand: 'M18 8V5.500a1.500 1.500 0 0 0-3 0V4a1.500 1.500 0 0 0-3 0v-.5a1.500 1.500 0 0 0-3 0V5a1.500 1.500 0 0 0-3 0v8.200l-1.600-1.800a1.500 1.500 0 0 0-2.300 1.900L7 20.500A5 5 0 0 0 11 22.500h3a6 6 0 0 0 6-6V8a1 1 0 0 0-2 0z',
  view: 'M2 12a10 10 0 1 0 20 0 10 10 0 0 0-20 0zm10 8V4a8 8 0 0 1 0 16z',
  letters:
    'M3 20 9.200 4h2.600L18 20h-2.500l-1.500-4H7l-1.500 4zm4.800-6h5.400L10.500 7zM20 11l3 4h-6zm0 10 3-4h-6z',
  woman:
    'M12 2a5 5 0 0 1 2 9.600L18 19h-4v3h-4v-3H6l4-7.400A5 5 0 0 1 12 2zm0 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  pause: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM8 7h3v10H8zm5 0h3v10h-3z',
  private:
    'M12 2a5 5 0 0 0-5 5v3H5v12h14V10h-2V7a5 5 0 0 0-5-5zm-3 8V7a3 3 0 0 1 6 0v3zm3 4a2 2 0 0 1 1 3.700V20h-2v-2.300A2 2 0 0 1 12 14z',
  warning: 'M12 2 1 21h22zm1 16h-2v-2h2zm0-4h-2V9h2z',
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1 15h-2v-6h2zm0-8h-2V7h2z',
  person:
    'M12 12a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9zm0 2c-4.500 0-9 2-9 5.500V21h18v-1.500c0-3.500-4.500-5.500-9-5.500z',
  clock:
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16zm1-13h-2v6l5 3 1-1.700-4-2.300z',
  speaker:
    'M3 9v6h4l5 5V4L7 9zm11-.500v7a4 4 0 0 0 0-7zm0-5v2.100a6.600 6.600 0 0 1 0 12.800v2.100a8.700 8.700 0 0 0 0-17z',
  speakerOff:
    'M3 9v6h4l5 5V4L7 9zm12.400-.400L14 10l2 2-2 2 1.400 1.400 2-2 2 2 1.400-1.400-2-2 2-2-1.400-1.400-2 2z',
  repeat: 'M12 5V1L6.500 6.500 12 12V7a5.500 5.500 0 1 1-5.500 5.500h-2A7.500 7.500 0 1 0 12 5z',
  stop: 'M6 6h12v12H6z',
  search:
    'M10 3a7 7 0 1 0 4.300 12.500L19.800 21l1.400-1.400-5.600-5.500A7 7 0 0 0 10 3zm0 2a5 5 0 1 1 0 10 5 5 0 0 1 0-10z',
} as const;

export type IconName = keyof typeof drawings;

/** Arrows that say "on" and "back" turn with the direction of writing. */
const turning: readonly IconName[] = ['arrowStart', 'arrowEnd'];

export function Icon({ name }: { readonly name: IconName }) {
  const turns = turning.includes(name) ? ' icon--turning' : '';
  return (
    <svg className={`icon${turns}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}
