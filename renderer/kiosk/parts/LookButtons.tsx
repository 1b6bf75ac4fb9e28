import { useState } from 'react';
import { BarButton } from '../../components/BarButton.tsx';
import { TextIn } from '../../i18n/TextIn.tsx';
import { type Look, lookNow, showLook, textSizes, themes } from '../look.ts';

const root = document.documentElement;

const after = <Value,>(values: readonly Value[], value: Value): Value =>
  values[(values.indexOf(value) + 1) % values.length] as Value;

/** Before a language is chosen: each touch takes the next size of the letters, or the next colours. Who cannot see well
 * must be able to find the language. */
export default function LookButtons() {
  const [look, setLook] = useState(() => lookNow(root));
  const change = (next: Look) => {
    showLook(root, next);
    setLook(next);
  };
  return (
    <div className="start__look" lang="de" dir="ltr">
      <BarButton
        icon="letters"
        action="nextSize"
        onPress={() => change({ ...look, size: after(textSizes, look.size) })}
      >
        <TextIn language="de" of="frame:view.size" />
      </BarButton>
      <BarButton
        icon="view"
        action="nextColours"
        onPress={() => change({ ...look, theme: after(themes, look.theme) })}
      >
        <TextIn language="de" of="frame:view.colours" />
      </BarButton>
    </div>
  );
}
