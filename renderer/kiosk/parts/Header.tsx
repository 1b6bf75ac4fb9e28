import { useEffect, useState } from 'react';
import type { LanguageCode } from '#domain/contract/languages';
import { BarButton } from '../../components/BarButton.tsx';
import { Text } from '../../i18n/Text.tsx';
import { TextIn } from '../../i18n/TextIn.tsx';
import type { Kiosk } from '../use-kiosk.ts';
import { LanguageDialog } from './LanguageDialog.tsx';
import { StopDialog } from './StopDialog.tsx';
import { ViewDialog } from './ViewDialog.tsx';
import { ReadAloud, VoiceBar } from './Voice.tsx';

type HeaderProps = {
  readonly kiosk: Kiosk;
  readonly language: LanguageCode;
  /** Another page has another one: what was being read aloud then ends. */
  readonly place: string;
};

/** How long it says that staff was called, in milliseconds. */
const saidFor = 6000;

type Opened = 'language' | 'view' | 'stop' | undefined;

/** What is always there: reading aloud, language, look, calling somebody, talking alone or to a woman, stopping. */
export function Header({ kiosk, language, place }: HeaderProps) {
  const { bridge, follow } = kiosk;
  const [opened, setOpened] = useState<Opened>();
  const { called, call } = useCalls(kiosk);
  const close = () => setOpened(undefined);
  return (
    <header className="kiosk-header">
      <div className="kiosk-bar">
        <ReadAloud place={place} />
        <BarButton icon="language" action="language" onPress={() => setOpened('language')}>
          <TextIn language={language} of="frame:ownName" />
        </BarButton>
        <BarButton icon="view" action="view" onPress={() => setOpened('view')}>
          <Text of="kiosk:view.name" />
        </BarButton>
        <BarButton icon="hand" action="callForHelp" onPress={() => call('callForHelp')}>
          <Text of="kiosk:call.help" />
        </BarButton>
        <BarButton icon="private" action="talkAlone" onPress={() => call('talkAlone')}>
          <Text of="kiosk:call.alone" />
        </BarButton>
        <BarButton icon="woman" action="talkToWoman" onPress={() => call('talkToWoman')}>
          <Text of="kiosk:call.woman" />
        </BarButton>
        <BarButton icon="pause" action="stop" onPress={() => setOpened('stop')}>
          <Text of="kiosk:stop.name" />
        </BarButton>
      </div>
      <VoiceBar />
      <p className="kiosk-header__called" data-called={called} role="status">
        {called === undefined ? null : <Text of={`kiosk:call.${called}`} />}
      </p>
      {opened === 'language' ? (
        <LanguageDialog
          current={language}
          onClose={close}
          onChoose={(next) => {
            close();
            if (next === language) return;
            // While the machine writes it down.
            kiosk.prepare(next);
            void follow(() => bridge.changeLanguage({ language: next }));
          }}
        />
      ) : null}
      {opened === 'view' ? <ViewDialog onClose={close} /> : null}
      {opened === 'stop' ? <StopDialog kiosk={kiosk} onClose={close} /> : null}
    </header>
  );
}

type Call = Parameters<Kiosk['bridge']['call']>[0]['kind'];

/** All ways of calling look the same on the screen: who stands beside must not see which one it was. */
function useCalls({ bridge }: Kiosk) {
  const [called, setCalled] = useState<'noticed' | 'failed'>();
  useEffect(() => {
    if (called === undefined) return;
    const timer = setTimeout(() => setCalled(undefined), saidFor);
    return () => clearTimeout(timer);
  }, [called]);
  const call = (kind: Call) =>
    void bridge.call({ kind }).then(
      (answer) => setCalled(answer.ok ? 'noticed' : 'failed'),
      () => setCalled('failed'),
    );
  return { called, call };
}
