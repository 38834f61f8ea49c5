import { isNothing } from '../../../../data/model/either-text.ts'
import type { Delivered } from '../../../../data/model/entries/inject.ts'
import type { InjectEffect } from '../../../../data/model/inject.ts'
import { controlWords } from '../../../../data/words/exercise-control.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { Either } from '../../../ui/Either.tsx'
import { EffectLines } from '../../parts/EffectLines.tsx'

/** What an inject says, as its channel says it: a call, a transcript, a letter, an alert in both languages, a table of waits. */
export function Message({ content }: { content: Delivered }) {
  const { channel, text, effects, from } = content
  const said = <Either text={text} />
  // A call and the radio are somebody's words; an alert is told in both languages beneath.
  const rest = effects.filter(({ type }) => !(type === 'alert' && channel === 'alert'))
  return (
    <div className={`message m-${channel}`}>
      {channel === 'phone' || channel === 'radio' ? (
        <blockquote>
          {channel === 'radio' && (
            <b>
              <Either text={from} />:{' '}
            </b>
          )}
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
  const { from, to, title, text } = content
  return (
    <>
      <dl className="letter-head">
        <dt>{t('players.letter.from')}</dt>
        <dd>
          <Either text={from} />
        </dd>
        <dt>{t('players.letter.to')}</dt>
        <dd>
          {isNothing(to.organisation) ? (
            to.countries.map((each) => t(`country.${each}`)).join(', ')
          ) : (
            <Either text={to.organisation} />
          )}
        </dd>
        <dt>{t('players.letter.subject')}</dt>
        <dd>
          <Either text={title} />
        </dd>
      </dl>
      <p className="read">
        <Either text={text} />
      </p>
    </>
  )
}

/** As the common alerting protocol has it: one block for each language, and who sends it. */
function Alert({ content }: { content: Delivered }) {
  const { mark } = controlWords()
  const { from, title, text, effects } = content
  const alerts = effects.filter((effect) => effect.type === 'alert')
  return (
    <div className="cap">
      {(['en', 'fr'] as const).map((language) => (
        <section key={language} lang={language}>
          <p className="cap-mark">{mark[language]}</p>
          <h4>
            <Either text={title} around={language} />
          </h4>
          {alerts.length === 0 ? (
            <p className="read">
              <Either text={text} around={language} />
            </p>
          ) : (
            alerts.map((each, index) => (
              <p key={index} className="read">
                {each[language]}
              </p>
            ))
          )}
          <p className="sub">
            <Either text={from} around={language} />
          </p>
        </section>
      ))}
      {alerts.length > 0 && (
        <p className="cap-note sub">
          <Either text={text} />
        </p>
      )}
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
