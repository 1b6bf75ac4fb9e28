import { useEffect, useState } from 'react';
import type { LanguageCode } from '#domain/contract/languages';
import { Button } from '../../components/Button.tsx';
import { Bilingual, Text } from '../../i18n/Text.tsx';
import { TextIn } from '../../i18n/TextIn.tsx';
import type { Kiosk } from '../use-kiosk.ts';
import { LanguageDialog } from './LanguageDialog.tsx';

type HeaderProps = {
  readonly kiosk: Kiosk;
  readonly language: LanguageCode;
};

/** How long it says that staff was called, in milliseconds. */
const saidFor = 6000;

/** What is always there: the language, calling somebody, talking alone. */
export function Header({ kiosk, language }: HeaderProps) {
  const { bridge, follow } = kiosk;
  const [choosing, setChoosing] = useState(false);
  const [called, setCalled] = useState<'noticed' | 'failed'>();

  useEffect(() => {
    if (called === undefined) return;
    const timer = setTimeout(() => setCalled(undefined), saidFor);
    return () => clearTimeout(timer);
  }, [called]);

  // Both ways of calling look the same on the screen: who stands beside must not see which one it was.
  const call = (kind: 'callForHelp' | 'talkAlone') =>
    bridge.call({ kind }).then(
      (answer) => setCalled(answer.ok ? 'noticed' : 'failed'),
      () => setCalled('failed'),
    );

  return (
    <header className="kiosk-header">
      <p className="kiosk-header__name" lang="de" dir="ltr">
        <TextIn language="de" of="frame:product" />
      </p>
      <p className="kiosk-header__called" data-called={called} role="status">
        {called === undefined ? null : <Text of={`kiosk:call.${called}`} />}
      </p>
      <div className="kiosk-header__actions">
        <Button look="secondary" icon="hand" action="callForHelp" onPress={() => void call('callForHelp')}>
          <Bilingual quiet of="kiosk:call.help" />
        </Button>
        <Button look="secondary" icon="private" action="talkAlone" onPress={() => void call('talkAlone')}>
          <Bilingual quiet of="kiosk:call.alone" />
        </Button>
        <Button look="secondary" icon="language" action="language" onPress={() => setChoosing(true)}>
          <TextIn language={language} of="frame:ownName" />
        </Button>
      </div>
      {choosing ? (
        <LanguageDialog
          current={language}
          onClose={() => setChoosing(false)}
          onChoose={(next) => {
            setChoosing(false);
            if (next !== language) void follow(() => bridge.changeLanguage({ language: next }));
          }}
        />
      ) : null}
    </header>
  );
}
