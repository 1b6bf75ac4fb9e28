/** Brings the field being written in into view, with its label where there is room for it. */
export function reveal(field: HTMLElement): void {
  const question = field.closest<HTMLElement>('.entry-card__field, .field') ?? field;
  const room = roomOf(field);
  const { top, bottom } = question.getBoundingClientRect();
  if (bottom - top <= room) {
    question.scrollIntoView({ block: 'nearest' });
    return;
  }
  const { bottom: end } = field.getBoundingClientRect();
  // A long list follows the field (a search): then as much of it as there is room for.
  if (end - top <= room) question.scrollIntoView({ block: 'start' });
  // Otherwise as much of its label as there is room for.
  else field.scrollIntoView({ block: field.role === 'combobox' ? 'start' : 'end' });
  field.scrollIntoView({ block: 'nearest' });
}

/** Height in px in which the field can be seen. */
function roomOf(field: HTMLElement): number {
  const keyboard = document.querySelector('.keyboard')?.getBoundingClientRect().height ?? 0;
  for (let place = field.parentElement; place !== null; place = place.parentElement) {
    const { overflowY } = getComputedStyle(place);
    const scrolls = overflowY === 'auto' || overflowY === 'scroll';
    if (scrolls && place !== document.documentElement && place !== document.body) return place.clientHeight;
  }
  return document.documentElement.clientHeight - keyboard;
}
