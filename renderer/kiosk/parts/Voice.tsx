/** Where the voice stands on the screens. It is a part of its own, which no screen waits for. */
import { lazy, Suspense } from 'react';

const loadVoice = () => import('../../voice/ReadAloud.tsx');
const LazyReadAloud = lazy(loadVoice);
const LazyVoiceBar = lazy(() => loadVoice().then(({ VoiceBar }) => ({ default: VoiceBar })));

/** @param place another page has another one: what was being read then ends */
export function ReadAloud({ place }: { readonly place: string }) {
  return (
    <Suspense fallback={<span />}>
      <LazyReadAloud place={place} />
    </Suspense>
  );
}

export function VoiceBar() {
  return (
    <Suspense fallback={null}>
      <LazyVoiceBar />
    </Suspense>
  );
}
