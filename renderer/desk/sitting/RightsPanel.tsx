import { useState } from 'react';
import type { DeskSitting } from '#domain/contract/shapes';
import type { ConsentAgency } from '#domain/intake/consent/pages';
import { type ConsentPart, consentsOf, goesAlong } from '#domain/intake/consent/withdraw';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { instantText } from '../instant.ts';
import { Fault } from '../parts/Fault.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { useAction } from '../use-live.ts';

type RightsPanelProps = {
  readonly sitting: DeskSitting;
  readonly onChange: (sitting: DeskSitting) => void;
};
type Person = DeskSitting['persons'][number];

/** Consents of each person, and the way back from them. */
export function RightsPanel({ sitting, onChange }: RightsPanelProps) {
  const words = useDeskWords();
  const [asking, setAsking] = useState<string>();
  const answers = Object.fromEntries(sitting.steps.map(({ key, answers: given }) => [key, given ?? {}]));
  const persons = sitting.persons.map((person) => ({ person, held: consentsOf(answers, person.id) }));
  const withdrawals = sitting.withdrawals ?? [];
  const isGone = sitting.summary.state === 'purged';
  if (isGone || (withdrawals.length === 0 && persons.every(({ held }) => held.length === 0))) return null;
  const asked = persons.find(({ person }) => person.id === asking);
  return (
    <section className="panel" data-panel="rights">
      <h2 className="kern-heading-small">{words.say('consents.title')}</h2>
      {persons.map(({ person, held }) => {
        const gone = withdrawals.filter((one) => one.person === person.id);
        if (held.length === 0 && gone.length === 0) return null;
        return (
          <div key={person.id} data-consents={person.id}>
            <h3 className="kern-body">
              <bdi>{person.called}</bdi>
            </h3>
            <ul className="work__list rights__list">
              {held.map((part) => (
                <li key={part.agency} className="kern-body kern-body--small">
                  {words.agency(part.agency)}: {groupsText(words, part)}
                </li>
              ))}
              {gone.map((part) => (
                <li
                  key={`${part.at} ${part.agency}`}
                  className="kern-body kern-body--small kern-body--muted"
                  data-withdrawn={part.agency}
                >
                  {words.say('consents.withdrawn', {
                    time: instantText(part.at),
                    agency: words.agency(part.agency),
                    groups: groupsText(words, part),
                  })}
                </li>
              ))}
            </ul>
            {held.length === 0 ? null : (
              <Button look="secondary" onPress={() => setAsking(person.id)} action="withdrawConsent">
                {words.say('consents.withdraw')}
              </Button>
            )}
          </div>
        );
      })}
      {asked === undefined ? null : (
        <WithdrawDialog
          sitting={sitting}
          person={asked.person}
          held={asked.held}
          onChange={onChange}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}

const groupsText = (
  words: ReturnType<typeof useDeskWords>,
  { groups }: { readonly groups: readonly string[] },
): string => groups.map((group) => words.text(`consent:choices.consentGroup.${group}`)).join(' · ');

type WithdrawDialogProps = RightsPanelProps & {
  readonly person: Person;
  readonly held: readonly ConsentPart[];
  readonly onClose: () => void;
};

function WithdrawDialog({ sitting, person, held, onChange, onClose }: WithdrawDialogProps) {
  const words = useDeskWords();
  const withdraw = useAction();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const partOf = (part: ConsentPart): ConsentPart => {
    const groups = part.groups.filter((group) => chosen.includes(`${part.agency} ${group}`));
    return { agency: part.agency, groups: goesAlong({ agency: part.agency, groups }, part) };
  };
  const parts = held.map(partOf).filter(({ groups }) => groups.length > 0);
  const toggle = (agency: ConsentAgency, group: string) => {
    const key = `${agency} ${group}`;
    setChosen((before) => (before.includes(key) ? before.filter((one) => one !== key) : [...before, key]));
  };
  return (
    <Dialog
      title={words.say('consents.dialogTitle', { name: person.called })}
      name="withdrawConsent"
      onClose={withdraw.busy ? undefined : onClose}
      footer={
        <>
          <Button look="secondary" onPress={onClose} disabled={withdraw.busy} action="cancel">
            {words.say('cancel')}
          </Button>
          <Button
            look="primary"
            disabled={withdraw.busy || parts.length === 0}
            action="confirm"
            onPress={() =>
              withdraw.run(
                (desk) =>
                  desk.withdrawConsent({
                    record: sitting.summary.id,
                    person: person.id,
                    parts: parts.map(({ agency, groups }) => ({ agency, groups: [...groups] })),
                  }),
                (next) => {
                  onClose();
                  onChange(next);
                },
              )
            }
          >
            {words.say('consents.withdraw')}
          </Button>
        </>
      }
    >
      <p className="kern-body">
        {words.say(sitting.summary.state === 'sealed' ? 'consents.effectSealed' : 'consents.effectDraft')}
      </p>
      {held.map((part) => (
        <fieldset key={part.agency} className="rights__part">
          <legend className="kern-label">{words.agency(part.agency)}</legend>
          {part.groups.map((group) => (
            <label key={group} className="kern-body kern-body--small rights__choice">
              <input
                type="checkbox"
                checked={partOf(part).groups.includes(group)}
                data-group={`${part.agency} ${group}`}
                onChange={() => toggle(part.agency, group)}
              />
              <span>{words.text(`consent:choices.consentGroup.${group}`)}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <Fault error={withdraw.error} />
    </Dialog>
  );
}
