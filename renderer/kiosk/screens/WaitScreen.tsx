import type { KioskView } from '#domain/contract/shapes';
import { Text } from '../../i18n/Text.tsx';
import { Fault } from '../parts/Fault.tsx';
import { Header } from '../parts/Header.tsx';
import { PageHead } from '../parts/PageHead.tsx';
import type { Kiosk } from '../use-kiosk.ts';

type WaitScreenProps = { readonly kiosk: Kiosk; readonly view: Extract<KioskView, { screen: 'wait' }> };

/** Staff must act before it goes on. Why is for staff only. */
export default function WaitScreen({ kiosk, view }: WaitScreenProps) {
  return (
    <>
      <Header kiosk={kiosk} language={view.language} place={view.screen} />
      <main className="kiosk-main">
        <div className="kiosk-content wait" role="status">
          <PageHead picture={['clerk', 'clock']} title="kiosk:wait.title" />
          <p className="page-help">
            <Text of="kiosk:wait.text" />
          </p>
          <Fault code={kiosk.fault} />
        </div>
      </main>
    </>
  );
}
