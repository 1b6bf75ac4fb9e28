import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { instantText } from '../instant.ts';
import { isCode } from '../model/is-code.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';
import type { Outbox } from './OutboxView.tsx';

type NoticesProps = { readonly notices: Outbox['notices']; readonly onDismissed: () => void };

/** What came back and was not believed. It stays until somebody says that they have seen it. */
export function Notices({ notices, onDismissed }: NoticesProps) {
  const words = useDeskWords();
  const dismiss = useAction();
  if (notices.length === 0) return null;
  const textOf = (code: string) =>
    (isCode(code) ? words.find(`notices.texts.${code}`) : undefined) ?? words.say('unknownIn.notices');
  return (
    <section className="notices" aria-labelledby="notices-title">
      <h2 className="kern-heading-small" id="notices-title">
        {words.say('notices.title')}
      </h2>
      <ul className="notices__list">
        {notices.map(({ agency, code, number, lastAt }) => (
          <li key={`${agency} ${code}`} className="notice" data-notice={code}>
            <Icon name="warning" />
            <span className="notice__text">
              <span>{textOf(code)}</span>
              <span className="notice__since">
                {words.say('notices.since', {
                  agency: words.agency(agency),
                  last: instantText(lastAt),
                  count: number,
                })}
              </span>
            </span>
            <Button
              look="secondary"
              disabled={dismiss.busy}
              onPress={() => dismiss.run((desk) => desk.dismissNotice({ agency, code }), onDismissed)}
              label={words.say('notices.dismissOf', { what: textOf(code) })}
              action="dismissNotice"
            >
              {words.say('notices.dismiss')}
            </Button>
          </li>
        ))}
      </ul>
      <Fault error={dismiss.error} />
    </section>
  );
}
