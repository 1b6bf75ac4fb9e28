import { languages } from '#domain/contract/languages';
import { Badge } from '../../components/Badge.tsx';
import { useLanguageStates, useVoiceSummaries } from '../languages.ts';
import { useDeskWords } from '../use-desk-words.ts';

/** Every language of the newcomer's screen: whether a person has checked its texts, and how much of it can be heard. */
export function LanguageTable() {
  const words = useDeskWords();
  const states = useLanguageStates();
  const voices = useVoiceSummaries();
  return (
    <section className="panel" aria-labelledby="operator-languages">
      <h2 className="kern-heading-small" id="operator-languages">
        {words.say('languages.title')}
      </h2>
      <p className="kern-body">{words.say('languages.intro')}</p>
      <table className="table" data-table="languages">
        <thead>
          <tr>
            <th scope="col">{words.say('languages.language')}</th>
            <th scope="col">{words.say('languages.texts')}</th>
            <th scope="col">{words.say('languages.voice')}</th>
          </tr>
        </thead>
        <tbody>
          {languages.map((language) => {
            const state = states[language];
            const voice = voices[language];
            return (
              <tr key={language} data-language={language}>
                <th scope="row">{words.language(language)}</th>
                <td>
                  {language === 'de' ? (
                    words.say('languages.original')
                  ) : state === undefined ? null : (
                    <Badge kind={state.unchecked > 0 ? 'warning' : 'success'}>
                      {words.say(state.unchecked > 0 ? 'languages.uncheckedOf' : 'languages.checked', {
                        number: state.unchecked,
                        total: state.texts,
                      })}
                    </Badge>
                  )}
                </td>
                <td>
                  {words.say(`languages.by.${voice?.by ?? 'missing'}`)}
                  {voice === undefined || voice.by === 'missing'
                    ? null
                    : ` (${Math.round((100 * voice.spoken) / Math.max(1, voice.texts))} %${
                        voice.rough ? `, ${words.say('languages.rough')}` : ''
                      })`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
