import { useState } from 'react';
import type { Erasure } from '#domain/contract/retention-shapes';
import { Button } from '../../components/Button.tsx';
import { dayText } from '../instant.ts';
import { countsText } from '../parts/counts-text.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';

/** What erasing would remove, and why it may not be: looked at first, changes nothing. */
export function ErasureLook({ record }: { readonly record: string }) {
  const words = useDeskWords();
  const look = useAction();
  const [found, setFound] = useState<Erasure>();
  return (
    <div role="status" data-erasure={found?.obstacle ?? found?.way}>
      <Button
        look="secondary"
        disabled={look.busy}
        onPress={() => look.run((desk) => desk.erasure({ record }), setFound)}
        action="erasure"
      >
        {words.say('purge.look')}
      </Button>
      <Fault error={look.error} />
      {found === undefined ? null : (
        <div className="kern-body kern-body--small rights__list">
          <p>{verdict(words, found)}</p>
          <p>{contentText(words, found)}</p>
          {found.on === undefined ? null : <p>{words.say('purge.on', { day: dayText(found.on) })}</p>}
          {found.held.length === 0 ? null : (
            <>
              <p>{words.say('purge.held')}</p>
              <ul className="work__list">
                {found.held.map(({ agency, rules }) => (
                  <li key={agency} data-held={agency}>
                    {words.agency(agency)}
                    {rules.map(({ period, source, starts }) => (
                      <span key={`${period} ${starts}`} className="step__line kern-body--muted">
                        {periodText(words, period)} {words.say(`purge.starts.${starts}`)} ({source})
                      </span>
                    ))}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </div>
  );
}

type Words = ReturnType<typeof useDeskWords>;

function verdict(words: Words, { obstacle, way, open }: Erasure): string {
  if (obstacle === undefined) return words.say(way === 'discard' ? 'purge.allowedDraft' : 'purge.allowed');
  return words.say(`purge.obstacle.${obstacle}`, { agencies: open.map(words.agency).join(', ') });
}

function contentText(words: Words, { content }: Erasure): string {
  const counts = countsText(words, content);
  return counts === '' ? words.say('purge.nothing') : words.say('purge.would', { counts });
}

/** ISO 8601 in years or days. */
function periodText(words: Words, period: string): string {
  const [, number = '0', unit] = /^P(\d+)([YD])$/.exec(period) ?? [];
  if (number === '0') return words.say('purge.period.now');
  return words.say(unit === 'Y' ? 'purge.period.years' : 'purge.period.days', { number: Number(number) });
}
