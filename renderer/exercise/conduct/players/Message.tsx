import type { Delivered } from '../../../../data/model/entries/inject.ts'
import type { InjectEffect } from '../../../../data/model/inject.ts'
import { eitherText } from '../../../../data/words/either-text.ts'
import { controlWords } from '../../../../data/words/exercise-control.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { EffectLines } from '../../parts/EffectLines.tsx'

/** What an inject says, as its channel says it: a call, a transcript, a letter, an alert in both languages, a table of waits. */
export function Message({ content }: { content: Delivered }) {
  const language = useLanguage()
  const { channel, text, effects, from } = content
  const said = eitherText(text, language)
  // A call and the radio are somebody's words; an alert is told in both languages beneath.
  const rest = effects.filter(({ type }) => !(type === 'alert' && channel === 'alert'))
  return (
    <div className={`message m-${channel}`}>
      {channel === 'phone' || channel === 'radio' ? (
        <blockquote>
          {channel === 'radio' && <b>{eitherText(from, language)}: </b>}
          {said}
        </blockquote>
      ) : channel === 'email' ? (
        <Letter content={content} />
      ) : channel === 'alert' ? (
        <Alert content={content} />
      ) : (
        <p className="read">{said}</p>
      )}
      {rest.length > 0 && <Effects effects={rest} />}
    </div>
  )
}

function Letter({ content }: { content: Delivered }) {
  const t = useTranslate()
  const language = useLanguage()
  const { from, to, title, text } = content
  return (
    <>
      <dl className="letter-head">
        <dt>{t('players.letter.from')}</dt>
        <dd>{eitherText(from, language)}</dd>
        <dt>{t('players.letter.to')}</dt>
        <dd>
          {eitherText(to.organisation, language) ||
            to.countries.map((each) => t(`country.${each}`)).join(', ')}
        </dd>
        <dt>{t('players.letter.subject')}</dt>
        <dd>{eitherText(title, language)}</dd>
      </dl>
      <p className="read">{eitherText(text, language)}</p>
    </>
  )
}

/** As the common alerting protocol has it: one block for each language, and who sends it. */
function Alert({ content }: { content: Delivered }) {
  const shown = useLanguage()
  const { mark } = controlWords()
  const { from, title, text, effects } = content
  const alerts = effects.filter((effect) => effect.type === 'alert')
  return (
    <div className="cap">
      {(['en', 'fr'] as const).map((language) => (
        <section key={language} lang={language}>
          <p className="cap-mark">{mark[language]}</p>
          <h4>{eitherText(title, language)}</h4>
          {alerts.length === 0 ? (
            <p className="read">{eitherText(text, language)}</p>
          ) : (
            alerts.map((each, index) => (
              <p key={index} className="read">
                {each[language]}
              </p>
            ))
          )}
          <p className="sub">{eitherText(from, language)}</p>
        </section>
      ))}
      {alerts.length > 0 && <p className="cap-note sub">{eitherText(text, shown)}</p>}
    </div>
  )
}

function Effects({ effects }: { effects: readonly InjectEffect[] }) {
  const t = useTranslate()
  return (
    <section className="message-facts">
      <h4 className="sec">{t('players.reports')}</h4>
      <EffectLines effects={effects} />
    </section>
  )
}
