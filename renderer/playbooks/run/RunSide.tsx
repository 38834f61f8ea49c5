import { Ban } from 'lucide-react'
import { memo } from 'react'
import type { Country } from '../../../data/model/country.ts'
import type { RunView } from '../../../data/projections/run-view.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSay } from '../use-say.ts'
import { Criteria } from './Criteria.tsx'
import { Elements } from './Elements.tsx'

/** Beside the lanes: what is known and what is needed, the countries' criteria, what not to do, facts of such events. */
export const RunSide = memo(function RunSide(props: {
  view: RunView
  ofStep: readonly string[] | null
  country: Country
  canAct: boolean
  filled: string | null
  onFill: (element: string | null) => void
}) {
  const t = useTranslate()
  const say = useSay()
  const { view, ...elements } = props
  const { playbook, run } = view
  return (
    <aside className="run-side" aria-label={t('run.side')} data-region>
      <Elements {...elements} run={run} elements={view.elements} />
      {playbook.doNots.length > 0 && (
        <section className="run-donots" aria-labelledby="run-donots">
          <h3 id="run-donots">{t('run.doNots')}</h3>
          <ul>
            {playbook.doNots.map(({ id, text }) => (
              <li key={id}>
                <Ban aria-hidden="true" />
                {say(text)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Criteria playbook={playbook} />
      {playbook.cards.map(({ id, title, facts, actions }) => (
        <section key={id} className="run-card" aria-labelledby={`run-card-${id}`}>
          <h3 id={`run-card-${id}`}>{say(title)}</h3>
          <ul>
            {facts.map(({ text }) => (
              <li key={text.en}>{say(text)}</li>
            ))}
          </ul>
          {actions.length > 0 && (
            <>
              <p className="sec">{t('run.card.actions')}</p>
              <ul>
                {actions.map((action) => (
                  <li key={action.en}>{say(action)}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
      <section className="run-card" aria-labelledby="run-leads">
        <h3 id="run-leads">{t('run.leads')}</h3>
        <dl className="run-facts">
          {(['US', 'CA'] as const).map((country) => (
            <div key={country}>
              <dt>{t(`country.${country}`)}</dt>
              <dd>{say(playbook.leads[country])}</dd>
            </div>
          ))}
        </dl>
      </section>
    </aside>
  )
})
