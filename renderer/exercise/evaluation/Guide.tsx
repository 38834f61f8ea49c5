import type { ObjectiveView } from '../../../data/projections/evaluation.ts'
import type { EvidenceTime } from '../../../data/projections/evidence-times.ts'
import { capabilityName } from '../../../data/reference/core-capabilities.ts'
import { eitherText } from '../../../data/words/either-text.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { Either } from '../../ui/Either.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import { Table } from '../../ui/parts/Table.tsx'
import { RatingMark } from '../../ui/RatingMark.tsx'
import { EvidenceTable } from './EvidenceTable.tsx'
import { Observations } from './Observations.tsx'
import { Ratings } from './Ratings.tsx'

/** One objective's page of the guide. */
export function Guide(props: {
  view: ObjectiveView
  times: readonly EvidenceTime[]
  tz: string
  mayWrite: boolean
  onTake: (time: EvidenceTime) => void
}) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const { openForm, selection } = useSession()
  const { view, times, tz, mayWrite } = props
  const { objective, observations } = view
  const isChosen = observations.some(({ hash }) => selection?.type === 'entry' && selection.id === hash)
  const title = eitherText(objective.title, language)
  return (
    <article className="guide" aria-label={title} data-region tabIndex={-1}>
      <header>
        <span className="sign sub">{t('evaluation.objectiveNumber', { number: objective.number })}</span>
        <h2>{title}</h2>
        <p className="sub">
          {f.list(objective.capabilities.map((each) => capabilityName(each)[language]))}
          {objective.gateGroup !== null &&
            ` · ${t('evaluation.gate', { group: t(`gateGroup.${objective.gateGroup}`) })}`}
        </p>
      </header>
      <section>
        <h3 className="title row">
          <span className="grow">{t('evaluation.ratings')}</span>
          <Button
            size="sm"
            hotkey="R"
            isDisabled={!mayWrite}
            onPress={() => openForm({ name: 'objectiveRate', subject: objective.id })}
          >
            {t('evaluation.key.rate')}
          </Button>
        </h3>
        <Ratings view={view} />
      </section>
      <section>
        <h3 className="title">{t('evaluation.tasks')}</h3>
        <Tasks view={view} />
      </section>
      <section>
        <h3 className="title">{t('evaluation.evidence')}</h3>
        <p className="sub">{t('evaluation.evidenceNote')}</p>
        <EvidenceTable times={times} mayTake={mayWrite} onTake={props.onTake} tz={tz} />
      </section>
      <section>
        <h3 className="title row">
          <span className="grow">{t('evaluation.observationsHere', { count: observations.length })}</span>
          <Button
            size="sm"
            hotkey="C"
            isDisabled={!mayWrite || !isChosen}
            onPress={() => selection && openForm({ name: 'correctiveAction', subject: selection.id })}
          >
            {t('improvement.key.action')}
          </Button>
        </h3>
        {observations.length === 0 ? (
          <p className="muted">{t('evaluation.notObserved')}</p>
        ) : (
          <Observations observations={observations} tz={tz} isWhole />
        )}
      </section>
    </article>
  )
}

function Tasks({ view }: { view: ObjectiveView }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  if (view.tasks.length === 0) return <p className="muted">{t('evaluation.noTasks')}</p>
  return (
    <Table
      label={t('report.objectives.tasks')}
      head={[
        t('report.objectives.task'),
        t('report.objectives.target'),
        t('evaluation.reference'),
        t('report.objectives.rating'),
      ]}
      isDense
    >
      {view.tasks.map(({ task, observations, rating }) => {
        const target = eitherText(task.target, language)
        return (
          <tr key={task.id}>
            <td className="strong">
              <Either text={task.text} />
            </td>
            <td>
              {target}
              {task.targetMinutes !== null && (
                <div className="sub mono">{f.duration(task.targetMinutes)}</div>
              )}
              {target === '' && task.targetMinutes === null && '–'}
            </td>
            <td>{task.reference || '–'}</td>
            <td>
              <span className="row">
                <RatingMark rating={rating} />
                {t('report.objectives.seen', { count: observations.length })}
              </span>
            </td>
          </tr>
        )
      })}
    </Table>
  )
}
