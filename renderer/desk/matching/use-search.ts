/** Search as somebody types: asked after a short rest, and only the latest answer counts. */
import { useEffect, useState } from 'react';
import { attempt } from '../bridge.ts';
import { useDesk } from '../use-live.ts';

export type SearchResult = Awaited<ReturnType<ReturnType<typeof useDesk>['search']>>;

/** Between two keys of somebody who types. */
const pauseMs = 120;

export function useSearch() {
  const desk = useDesk();
  const [typed, setTyped] = useState('');
  const [result, setResult] = useState<SearchResult>();
  const isSearching = typed.trim().length >= 2;

  useEffect(() => {
    if (!isSearching) {
      setResult(undefined);
      return;
    }
    let isLatest = true;
    const soon = setTimeout(() => {
      void attempt(() => desk.search({ typed })).then((answer) => {
        if (isLatest) setResult(answer);
      });
    }, pauseMs);
    return () => {
      isLatest = false;
      clearTimeout(soon);
    };
  }, [desk, typed, isSearching]);

  return { typed, setTyped, result, setResult, isSearching };
}
