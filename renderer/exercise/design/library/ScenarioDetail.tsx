import type { ReactNode } from 'react'
import { exerciseFromScenario } from '../../../../data/reference/scenario-exercise.ts'
import type { Scenario } from '../../../../data/reference/scenario.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useFormats } from '../../../i18n/use-formats.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { useFacilityNames } from '../../../state/use-facility-names.ts'
import { Tag } from '../../../ui/parts/Tag.tsx'
import { BasisMark } from '../BasisMark.tsx'
import { EffectLines } from '../../parts/EffectLines.tsx'
import { FactCards } from './FactCards.tsx'
import { ScenarioEvents } from './ScenarioEvents.tsx'
import { ObjectiveWords } from '../overview/ObjectiveWords.tsx'
import { scrolls } from '../scrolls.ts'

/** One scenario: what happened, by whom it was published, and what was made of it. */
export function ScenarioDetail({ scenario, action }: { scenario: Scenario; action: ReactNode }) {
  const t = useTranslate()
  const language = useLanguage()
  const f = useFormats()
  const names = useFacilityNames()
  const { title, summary, nature, clock, facilities, durationMinutes, watch } = scenario
  const all = [...scenario.injects, ...scenario.contingencies]
  const facts = all.filter(({ basis }) => basis === 'fact').length
  // The days are of no matter for what is shown.
  const day = '2000-01-01'
  const { overview, injects } = exerciseFromScenario(scenario, { language, startsOn: day, endsOn: day })
  return (
    <article className="scenario" aria-label={title[language]} data-region tabIndex={scrolls}>
      <header className="scenario-head">
        <div className="row wrap">
          <h2 className="grow">{title[language]}</h2>
          {action}
        </div>
        <p className="read">{summary[language]}</p>
        <p className="row wrap">
          <Tag tone="line">{t(`scenarioNature.${nature}`)}</Tag>
          <BasisMark basis="fact" />
          <span className="sub">{t('design.scenario.ofFact', { count: facts })}</span>
          <BasisMark basis="fiction" />
          <span className="sub">{t('design.scenario.ofFiction', { count: all.length - facts })}</span>
        </p>
        <dl className="design-facts">
          <dt>{t('report.exercise.facilities')}</dt>
          <dd>{names(facilities)}</dd>
          <dt>{t('design.scenario.start')}</dt>
          <dd>
            {clock.startsAt !== null && <strong>{f.instant(clock.startsAt, clock.zone, 'full')}</strong>}{' '}
            {clock.note[language]}
          </dd>
          <dt>{t('design.scenario.duration')}</dt>
          <dd>{f.duration(durationMinutes)}</dd>
        </dl>
      </header>
      <section aria-labelledby="scenario-facts">
        <h3 id="scenario-facts">{t('design.facts', { count: scenario.facts.length })}</h3>
        <p className="sub">{t('design.facts.text')}</p>
        <FactCards facts={scenario.facts} />
      </section>
      <section aria-labelledby="scenario-start">
        <h3 id="scenario-start">{t('design.startState')}</h3>
        <p className="sub">{t('design.startState.text')}</p>
        <EffectLines effects={injects[0]?.effects ?? []} />
      </section>
      <section aria-labelledby="scenario-events">
        <h3 id="scenario-events">{t('design.events.count', { count: all.length })}</h3>
        <ScenarioEvents events={all} />
      </section>
      <section aria-labelledby="scenario-objectives">
        <h3 id="scenario-objectives">{t('design.suggestedObjectives')}</h3>
        {overview.objectives.map((objective) => (
          <ObjectiveWords key={objective.id} objective={objective} />
        ))}
      </section>
      <section aria-labelledby="scenario-watch">
        <h3 id="scenario-watch">{t('design.watch')}</h3>
        <ul className="plain-list">
          {watch.map((each) => (
            <li key={each.en}>{each[language]}</li>
          ))}
        </ul>
      </section>
    </article>
  )
}
