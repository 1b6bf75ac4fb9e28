import { lazy, useState } from 'react';
import type { KioskView } from '#domain/contract/shapes';
import { nextSigner } from '#domain/contract/signing-shapes';
import type { Kiosk } from '../use-kiosk.ts';
import ReviewScreen from './ReviewScreen.tsx';

// Nobody signs before everything has been looked through, and in many places nobody signs here at all.
const SignScreen = lazy(() => import('./SignScreen.tsx'));

type ReviewOrSignProps = { readonly kiosk: Kiosk; readonly view: Extract<KioskView, { screen: 'review' }> };

/** Everything together; and when nothing is left to answer, one person after the other signs. */
export default function ReviewOrSign({ kiosk, view }: ReviewOrSignProps) {
  /** whom a touch asked for: a person's id, or the review */
  const [asked, setAsked] = useState<string>();
  const { signing } = view;
  const next = signing && nextSigner(signing);
  const chosen = signing?.ready ? signing.signers.find(({ person }) => person.id === asked) : undefined;
  const signer = asked === 'review' ? undefined : (chosen ?? next);
  return signer === undefined ? (
    <ReviewScreen kiosk={kiosk} view={view} onSign={setAsked} />
  ) : (
    <SignScreen
      key={signer.person.id}
      kiosk={kiosk}
      view={view}
      signer={signer}
      onReview={() => setAsked('review')}
      onSigned={() => setAsked(undefined)}
    />
  );
}
