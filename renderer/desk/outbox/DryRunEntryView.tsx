import { useEffect, useRef } from 'react';
import type { DryRunEntry } from '#domain/contract/delivery-shapes';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { instantText } from '../instant.ts';
import { fieldName, fieldText } from '../model/payload-text.ts';
import { Fault } from '../parts/Fault.tsx';
import { Loading } from '../parts/Loading.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useLive } from '../use-live.ts';

type DryRunEntryViewProps = { readonly entry: string; readonly onBack: () => void };

/** One entry as the agency will get it, field by field, in the words of the questions. */
export function DryRunEntryView({ entry, onBack }: DryRunEntryViewProps) {
  const words = useDeskWords();
  const head = useRef<HTMLHeadingElement>(null);
  const live = useLive(
    entry,
    (desk) => desk.dryRunEntry({ entry }),
    () => false,
  );
  const { value } = live;
  const isThere = value !== undefined;
  useEffect(() => {
    if (isThere) head.current?.focus();
  }, [isThere]);
  return (
    <>
      <div>
        <Button look="secondary" icon="arrowStart" onPress={onBack} action="back">
          {words.say('dryRun.back')}
        </Button>
      </div>
      <Fault error={live.error} />
      {value === undefined ? (
        <Loading of={live} />
      ) : (
        <article className="payload" data-payload={value.id}>
          <header className="outbox__head">
            <h1 className="kern-heading-medium" ref={head} tabIndex={-1}>
              {words.say('dryRun.entryTitle', { agency: words.agency(value.agency) })}
            </h1>
            <code>{value.shortCode}</code>
            {value.recordVersion > 1 ? (
              <Badge kind="info">{words.say('outbox.version', { version: value.recordVersion })}</Badge>
            ) : null}
            <span>{words.say('dryRun.received', { time: instantText(value.receivedAt) })}</span>
          </header>
          {value.parts.map((part, index) => (
            <PayloadPart
              key={part.person?.id ?? 'household'}
              payload={value}
              part={part}
              number={value.parts[0]?.person === undefined ? index : index + 1}
            />
          ))}
        </article>
      )}
    </>
  );
}

type PayloadPartProps = {
  readonly payload: DryRunEntry;
  readonly part: DryRunEntry['parts'][number];
  readonly number: number;
};

function PayloadPart({ payload, part, number }: PayloadPartProps) {
  const words = useDeskWords();
  const { person, topics } = part;
  return (
    <section className="panel">
      <h2 className="kern-heading-small">
        {person === undefined ? (
          words.say('dryRun.household')
        ) : person.called === '' ? (
          words.say('dryRun.person', { number })
        ) : (
          <>
            <bdi>{person.called}</bdi>{' '}
            <span className="payload__relation">{words.relation(person.relation)}</span>
          </>
        )}
      </h2>
      {topics.length === 0 ? (
        <p className="kern-body kern-body--muted">{words.say('dryRun.empty')}</p>
      ) : (
        topics.map(({ topic, fields }) => (
          <section key={topic} className="payload__topic">
            <h3 className="kern-title">{words.find(`dryRun.topics.${topic}`) ?? topic}</h3>
            <dl className="step__answers">
              {fields.map((field) => {
                const { lines, quiet } = fieldText(words, field, payload.persons);
                return (
                  <div key={field.path} className="step__answer" data-path={field.path}>
                    <dt>
                      {fieldName(words, field)}
                      {field.how === 'consent' ? (
                        <span className="payload__how">{words.say('dryRun.consent')}</span>
                      ) : null}
                      {field.disputed ? (
                        <span className="payload__how">{words.say('dispute.disputed')}</span>
                      ) : null}
                      {field.how === 'reference' ? (
                        <span className="payload__how">{words.say('dryRun.reference')}</span>
                      ) : null}
                    </dt>
                    <dd className={quiet ? 'payload__missing' : undefined}>
                      {lines.map((line) => (
                        <bdi key={line} className="step__line">
                          {line}
                        </bdi>
                      ))}
                    </dd>
                  </div>
                );
              })}
            </dl>
          </section>
        ))
      )}
    </section>
  );
}
