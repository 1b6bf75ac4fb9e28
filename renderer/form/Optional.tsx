import { Text } from '../i18n/Text.tsx';

/** Behind the label of a question that may be left out. */
export function Optional() {
  return (
    <span className="kern-label__optional">
      <Text of="kiosk:field.optional" />
    </span>
  );
}
