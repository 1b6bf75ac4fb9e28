import type { KioskView } from '#domain/contract/shapes';
import { Icon } from '../../components/Icon.tsx';
import { Bilingual, Text } from '../../i18n/Text.tsx';
import { Fault } from '../parts/Fault.tsx';
import { Header } from '../parts/Header.tsx';
import type { Kiosk } from '../use-kiosk.ts';

type WaitScreenProps = { readonly kiosk: Kiosk; readonly view: Extract<KioskView, { screen: 'wait' }> };

/** Staff must act before it goes on. Why is for staff only. */
export default function WaitScreen({ kiosk, view }: WaitScreenProps) {
  return (
    <>
      <Header kiosk={kiosk} language={view.language} place={view.screen} />
      <main className="kiosk-main">
        <div className="kiosk-content wait" role="status">
          <Icon name="clock" />
          <h1 className="page-title">
            <Bilingual of="kiosk:wait.title" />
          </h1>
          <p className="page-help">
            <Text of="kiosk:wait.text" />
          </p>
          <Fault code={kiosk.fault} />
        </div>
      </main>
    </>
  );
}
