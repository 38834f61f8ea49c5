import { ArrowRight, CircleCheck, Handshake } from 'lucide-react'
import type { PointView, RunView } from '../../../data/projections/run-view.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { Callout } from '../../ui/parts/Callout.tsx'
import { LinkChip } from '../../ui/parts/Tag.tsx'
import { useSay } from '../use-say.ts'
import { ActLine, Fact, TargetWords } from './StepDetail.tsx'

/** A decision point opened: its options, who must concur, what was chosen before, and where its decision stands. */
export function PointDetail(props: { view: RunView; point: PointView; canAct: boolean; optionId: string }) {
  const t = useTranslate()
  const say = useSay()
  const format = useFormats()
  const { select, goTo, openForm } = useSession.getState()
  const { run, playbook } = props.view
  const { point, choices, decision, decisionState, state } = props.point
  const references = playbook.references.filter(({ id }) => point.references.includes(id))
  const isSettled = decisionState === 'inEffect' || decisionState === 'scheduled'
  return (
    <li className="run-detail">
      <h4>{`${point.id} ${say(point.question)}`}</h4>
      {point.detail && <p className="read">{say(point.detail)}</p>}
      {state === 'contested' && <Callout tone="warn">{t('run.point.contestedHow')}</Callout>}
      {decision && (
        <p className="run-act">
          <span>
            {decision.terms.title}: <b>{decisionState && t(`decisionState.${decisionState}`)}</b>
          </span>
          <LinkChip
            icon={<Handshake aria-hidden="true" />}
            onPress={() => {
              select({ type: 'decision', id: decision.decision })
              goTo('decisions')
            }}
          >
            {decision.number}
          </LinkChip>
        </p>
      )}
      {props.canAct && (
        <div className="point-options" role="group" aria-label={t('run.options')}>
          {point.options.map((option, place) => {
            const isChosen = choices.at(-1)?.option === option.id
            const asks = option.proposes && run.releasability === 'SHARED'
            return (
              <button
                key={option.id}
                type="button"
                {...(place === 0 && { id: props.optionId })}
                className={`point-option${isChosen ? ' chosen' : ''}`}
                onClick={() =>
                  openForm({ name: 'runPoint', subject: run.run, option: `${point.id} ${option.id}` })
                }
              >
                {isChosen ? <CircleCheck aria-hidden="true" /> : <ArrowRight aria-hidden="true" />}
                <span>
                  <b>{say(option.text)}</b>
                  <span className="sub">
                    {isChosen ? `${t('run.option.chosen')} ` : ''}
                    {t(asks ? 'run.option.proposes' : 'run.option.plain')}
                  </span>
                </span>
              </button>
            )
          })}
        </div>
      )}
      {!props.canAct && <p className="sub">{point.options.map(({ text }) => say(text)).join(' / ')}</p>}
      {isSettled && props.canAct && <p className="sub">{t('run.point.settled')}</p>}
      <dl className="run-facts">
        <Fact name={t('run.needs')}>
          {format.list(point.needs.map((country) => t(`country.${country}`)))}
        </Fact>
        <Fact name={t('run.target')}>
          {point.target ? <TargetWords target={point.target} view={props.view} /> : t('run.target.none')}
        </Fact>
        {references.length > 0 && (
          <Fact name={t('run.references')}>{references.map(({ title }) => say(title)).join('; ')}</Fact>
        )}
      </dl>
      {choices.map((choice) => {
        const option = point.options.find(({ id }) => id === choice.option)
        return (
          <ActLine
            key={choice.hash}
            act={choice}
            words={`${choice.country}: ${option ? say(option.text) : choice.option}`}
            facility={run.facility}
            canAct={props.canAct}
          />
        )
      })}
    </li>
  )
}
