import type { Signing } from '#domain/contract/signing-shapes';
import { Badge } from '../../components/Badge.tsx';
import { useDeskWords } from '../use-desk-words.ts';

/** Who has signed on the touchscreen, and who still has to. Sealing does not wait for it: there is paper, too. */
export function SigningPanel({ signing }: { readonly signing: Signing }) {
  const words = useDeskWords();
  const isDone = signing.signers.every(({ state }) => state === 'drawn' || state === 'onPaper');
  return (
    <section className="panel" data-signing={signing.ready}>
      <h3 className="kern-title">{words.say('signing.title')}</h3>
      {isDone ? null : (
        <p className="kern-body">{words.say(signing.ready ? 'signing.now' : 'signing.later')}</p>
      )}
      <ul className="todo">
        {signing.signers.map(({ person, state }) => (
          <li key={person.id} className="todo__item" data-signer={person.id} data-state={state}>
            <span className="todo__entry">
              <strong className="todo__what">
                <bdi>{person.called}</bdi>
              </strong>
              <Badge kind={looks[state]}>{words.say(`signing.states.${state}`)}</Badge>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const looks = { open: 'info', drawn: 'success', onPaper: 'info', void: 'warning' } as const;
