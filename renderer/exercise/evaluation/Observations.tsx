import { ThumbsUp, Wrench } from 'lucide-react'
import type { ObservationView } from '../../../data/projections/evaluation.ts'
import { objectivesOf } from '../../../data/projections/exercises.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { ThingLinks } from '../../signing/ThingLinks.tsx'
import { useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { CardButton } from '../../ui/parts/CardButton.tsx'
import { RatingMark } from '../../ui/RatingMark.tsx'
import { ReleasabilityChip } from '../../ui/ReleasabilityChip.tsx'

/** Observations, the newest first: rating, when, whose, of which objective; pressing one chooses it. */
export function Observations(props: {
  observations: readonly ObservationView[]
  tz: string
  isWhole?: boolean
}) {
  const { observations, tz, isWhole = false } = props
  return (
    <ol className="observations">
      {observations.toReversed().map((each) => (
        <Observation key={each.hash} observation={each} tz={tz} isWhole={isWhole} />
      ))}
    </ol>
  )
}

function Observation(props: { observation: ObservationView; tz: string; isWhole: boolean }) {
  const t = useTranslate()
  const f = useFormats()
  const { observation, tz, isWhole } = props
  const { selection, select } = useSession()
  const picture = useWorkspace((state) => state.picture)
  const objective = picture && objectivesOf(picture).find(({ id }) => id === observation.objective)
  const official = observation.official === null ? undefined : picture?.people.officials[observation.official]
  const { hash, at, country, rating, type, text, analysis, reference, links, releasability } = observation
  const task = objective?.tasks.find(({ id }) => id === observation.task)
  return (
    <li>
      <CardButton
        look="observation"
        isSelected={selection?.type === 'entry' && selection.id === hash}
        onPress={() => select({ type: 'entry', id: hash })}
      >
        <RatingMark rating={rating} />
        <span className="observation-head">
          <span className="mono">{f.instant(at, tz, 'time')}</span>
          <CountryMark country={country} />
          <span>{official?.name ?? t('evaluation.noEvaluator')}</span>
          <span className="grow" />
          <span>{t('evaluation.obj', { number: objective?.number ?? '?' })}</span>
        </span>
        <span className="observation-text">
          <TypeMark type={type} />
          {text}
        </span>
        {isWhole && task && (
          <span className="sub">{t('evaluation.ofTask', { text: task.text.en || task.text.fr })}</span>
        )}
        {isWhole && reference !== '' && (
          <span className="sub">{t('report.objectives.reference', { text: reference })}</span>
        )}
        {isWhole && analysis !== '' && (
          <span className="sub">{t('report.objectives.analysis', { text: analysis })}</span>
        )}
        {!observation.isVouched && <span className="sub">{t('evaluation.unvouched')}</span>}
      </CardButton>
      {(links.length > 0 || releasability !== 'SHARED') && (
        <div className="row wrap observation-links">
          <ThingLinks links={links} />
          {releasability !== 'SHARED' && <ReleasabilityChip releasability={releasability} />}
        </div>
      )}
    </li>
  )
}

function TypeMark({ type }: { type: ObservationView['type'] }) {
  const t = useTranslate()
  if (type === 'neutral') return null
  const Icon = type === 'strength' ? ThumbsUp : Wrench
  return (
    <span className="observation-type">
      <Icon aria-hidden="true" />
      {t('evaluation.typeIs', { type: t(`evaluation.type.${type}`) })}{' '}
    </span>
  )
}
