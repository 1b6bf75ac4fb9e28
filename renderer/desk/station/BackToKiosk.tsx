import { Button } from '../../components/Button.tsx';
import { TextIn } from '../../i18n/TextIn.tsx';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import type { Status } from './SignIn.tsx';

type BackToKioskProps = { readonly shared: NonNullable<Status['shared']> };

/** At the door of a desk that shares its screen: who came here by mistake reads the way back in their own language. */
export function BackToKiosk({ shared }: BackToKioskProps) {
  const words = useDeskWords();
  const back = useAction();
  const { language } = shared;
  return (
    <div className="station__back">
      <Button
        look="secondary"
        icon="arrowStart"
        disabled={back.busy}
        onPress={() => back.run((desk) => desk.toKiosk({}))}
        action="toKiosk"
      >
        {language === undefined ? (
          words.say('signIn.toKiosk')
        ) : (
          <TextIn language={language} of="frame:door.back" />
        )}
      </Button>
      <p className="kern-body kern-body--muted">{words.say('signIn.door')}</p>
      <Fault error={back.error} />
    </div>
  );
}
