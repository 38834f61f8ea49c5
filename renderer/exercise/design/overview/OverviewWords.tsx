import { isNothing, type EitherText } from '../../../../data/model/either-text.ts'
import { Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ExerciseView } from '../../../../data/projections/exercises.ts'
import { useFormats } from '../../../i18n/use-formats.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { useFacilityNames } from '../../../state/use-facility-names.ts'
import { useWorkspace } from '../../../state/workspace.ts'
import { CountryMark } from '../../../ui/CountryMark.tsx'
import { Either } from '../../../ui/Either.tsx'
import { ReleasabilityChip } from '../../../ui/ReleasabilityChip.tsx'
import { useHotkeys } from '../../../ui/hotkeys.ts'
import { Button } from '../../../ui/parts/Button.tsx'
import { useDesignView } from '../design-view.ts'
import { scrolls } from '../scrolls.ts'
import { ObjectiveWords } from './ObjectiveWords.tsx'
import { planName } from './plan-name.ts'
import { hasKept } from './kept-overview.ts'

/** The exercise as its players know it: what, when, where, who and what it is to show. */
export function OverviewWords({ view, mayWrite }: { view: ExerciseView; mayWrite: boolean }) {
  const t = useTranslate()
  const f = useFormats()
  const names = useFacilityNames()
  const plans = useWorkspace((state) => state.picture?.activatedPlans ?? null)
  const edit = () => useDesignView.setState({ isEditing: true })
  useHotkeys('design', { e: edit }, mayWrite)
  const { overview } = view
  const either = (text: EitherText) => (isNothing(text) ? '' : <Either text={text} />)
  const plan = plans?.find((each) => each.plan === overview.plan)
  const last = view.versions.at(-1)
  return (
    <div className="overview" data-region tabIndex={scrolls}>
      <header className="row wrap">
        <h1 className="grow">{overview.name}</h1>
        <ReleasabilityChip releasability={view.releasability} />
        {mayWrite && (
          <Button variant="primary" hotkey="E" icon={<Pencil aria-hidden="true" />} onPress={edit}>
            {t(hasKept(view.exercise) ? 'design.goOn' : 'design.change')}
          </Button>
        )}
      </header>
      <p className="sub">{t('design.overview.shared')}</p>
      <div className="overview-columns">
        <section aria-label={t('report.exercise')}>
          <dl className="design-facts">
            <Fact name={t('report.exercise.type')}>{t(`exerciseType.${overview.type}`)}</Fact>
            <Fact name={t('report.exercise.dates')}>
              {overview.startsOn === overview.endsOn
                ? overview.startsOn
                : `${overview.startsOn} – ${overview.endsOn}`}
            </Fact>
            <Fact name={t('report.exercise.place')}>{overview.place}</Fact>
            <Fact name={t('report.exercise.sponsor')}>{overview.sponsor}</Fact>
            <Fact name={t('report.exercise.contact')}>{overview.contact}</Fact>
            <Fact name={t('report.exercise.scope')}>{either(overview.scope)}</Fact>
            <Fact name={t('report.exercise.threat')}>{either(overview.threat)}</Fact>
            <Fact name={t('report.exercise.scenario')}>{either(overview.scenario)}</Fact>
            <Fact name={t('report.exercise.missionAreas')}>
              {f.list(overview.missionAreas.map((id) => t(`missionArea.${id}`)))}
            </Fact>
            <Fact name={t('report.exercise.facilities')}>{names(overview.facilities)}</Fact>
            <Fact name={t('report.exercise.plan')}>{plan ? planName(plan) : t('design.plan.none')}</Fact>
          </dl>
          <h2>{t('report.exercise.organisations')}</h2>
          <ul className="plain-list">
            {overview.organisations.map(({ country, name }) => (
              <li key={`${country} ${name}`} className="row">
                <CountryMark country={country} /> {name}
              </li>
            ))}
          </ul>
          <h2>{t('design.roles')}</h2>
          {overview.roles.length === 0 && <p className="sub">{t('design.roles.none')}</p>}
          <ul className="plain-list">
            {overview.roles.map(({ role, country, agency, position }, place) => (
              <li key={place} className="row wrap">
                <CountryMark country={country} />
                <strong>{t(`design.role.${role}`)}</strong>
                <span>{[position, agency].join(', ')}</span>
              </li>
            ))}
          </ul>
          {last && last.changeNote !== '' && (
            <p className="sub">{t('design.lastChange', { text: last.changeNote })}</p>
          )}
        </section>
        <section aria-labelledby="overview-objectives">
          <h2 id="overview-objectives">{t('report.exercise.objectives')}</h2>
          {overview.objectives.length === 0 && <p className="sub">{t('design.objectives.none')}</p>}
          {overview.objectives.map((objective) => (
            <ObjectiveWords key={objective.id} objective={objective} />
          ))}
        </section>
      </div>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const t = useTranslate()
  return (
    <>
      <dt>{name}</dt>
      <dd>{children === '' ? <span className="sub">{t('design.unsaid')}</span> : children}</dd>
    </>
  )
}
