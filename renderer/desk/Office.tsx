import { type ReactNode, useState } from 'react';
import { mayCall } from '#domain/contract/rights';
import { AuditView } from './audit/AuditView.tsx';
import { IntakeOffice } from './IntakeOffice.tsx';
import { type Area, OfficeFrame, type OfficeProps } from './OfficeFrame.tsx';
import { AccountsView } from './operator/AccountsView.tsx';
import { OperatorView } from './operator/OperatorView.tsx';
import { SetupView } from './setup/SetupView.tsx';
import { ShiftView } from './shift/ShiftView.tsx';
import { RoleProvider } from './use-role.ts';
import { SharedProvider } from './use-shared.ts';

/** The desk at work: each role finds what it may do, and nothing else. */
export function Office(props: OfficeProps) {
  return (
    <RoleProvider value={props.account.role}>
      <SharedProvider value={props.status.shared !== undefined}>
        <OfficeOf {...props} />
      </SharedProvider>
    </RoleProvider>
  );
}

function OfficeOf(props: OfficeProps) {
  const { role } = props.account;
  if (mayCall(role, 'sittings')) return <IntakeOffice {...props} />;
  if (mayCall(role, 'operator')) {
    return (
      <PlainOffice
        {...props}
        pages={[
          ['operator', () => <OperatorView site={props.status.site} />],
          ['accounts', () => <AccountsView />],
          // Only from the rehearsal a real station is set up.
          ...(props.status.rehearsal ? [['setup', () => <SetupView />] as const] : []),
        ]}
      />
    );
  }
  if (mayCall(role, 'audit')) return <PlainOffice {...props} pages={[['audit', () => <AuditView />]]} />;
  return <PlainOffice {...props} pages={[['shift', () => <ShiftView />]]} />;
}

type PlainOfficeProps = OfficeProps & {
  readonly pages: readonly (readonly [Area, () => ReactNode])[];
};

/** One page after the other, none with anybody's answers on it. */
function PlainOffice({ pages, ...props }: PlainOfficeProps) {
  const [area, setArea] = useState<Area | undefined>(pages[0]?.[0]);
  if (area === undefined) return null;
  return (
    <OfficeFrame {...props} areas={pages.map(([which]) => ({ area: which }))} area={area} onArea={setArea}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and may hold nothing that takes the focus */}
      <main className="office__content office__content--whole" id="content" tabIndex={0}>
        {pages.find(([which]) => which === area)?.[1]()}
      </main>
    </OfficeFrame>
  );
}
