import { Undo2 } from 'lucide-react'
import type { Target } from '../../../data/model/playbook.ts'
import type { LaneView, RunView, StepView } from '../../../data/projections/run-view.ts'
import type { RunAct } from '../../../data/projections/runs.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import { LinkChip, Tag } from '../../ui/parts/Tag.tsx'
import { useSay } from '../use-say.ts'
import { useMoment } from './use-moment.ts'

/** All that the playbook says of a step, and what the log says of it, under its cards. */
export function StepDetail(props: { view: RunView; step: StepView; canAct: boolean }) {
  const t = useTranslate()
  const say = useSay()
  const { playbook, run } = props.view
  const { step, lanes } = props.step
  const before = step.after.map((id) => nameOf(id, props.view))
  const doNots = playbook.doNots.filter(({ id }) => step.doNots.includes(id))
  const references = playbook.references.filter(({ id }) => step.references.includes(id))
  const elements = playbook.elements.filter(({ id }) => step.elements.includes(id))
  return (
    <li className="run-detail">
      <h4>{`${step.id} ${say(step.title)}`}</h4>
      {step.detail && <p className="read">{say(step.detail)}</p>}
      <dl className="run-facts">
        {step.precondition && <Fact name={t('run.precondition')}>{say(step.precondition)}</Fact>}
        {before.length > 0 && (
          <Fact name={t('run.after')}>
            {before.map(({ id, title, isPast }) => (
              <span key={id} className="run-before">
                {`${id} ${say(title)} `}
                <span className="sub">({t(isPast ? 'run.after.behind' : 'run.after.open')})</span>
              </span>
            ))}
          </Fact>
        )}
        <Fact name={t('run.target')}>
          {step.target ? <TargetWords target={step.target} view={props.view} /> : t('run.target.none')}
          {step.targetNote && <span className="sub"> {say(step.targetNote)}</span>}
        </Fact>
        {(['US', 'CA'] as const).map((country) => {
          const role = step.roles[country]
          return (
            role && (
              <Fact key={country} name={t(`country.${country}`)}>
                {say(role)}
              </Fact>
            )
          )
        })}
        {step.roles.support && <Fact name={t('run.support')}>{say(step.roles.support)}</Fact>}
        {elements.length > 0 && (
          <Fact name={t('run.elements')}>{elements.map(({ label }) => say(label)).join('; ')}</Fact>
        )}
        {doNots.length > 0 && (
          <Fact name={t('run.doNots')}>
            {doNots.map(({ id, text }) => (
              <span key={id} className="run-before">
                {say(text)}
              </span>
            ))}
          </Fact>
        )}
        {references.length > 0 && (
          <Fact name={t('run.references')}>{references.map(({ title }) => say(title)).join('; ')}</Fact>
        )}
      </dl>
      {lanes.map((lane) => (
        <LaneHistory key={lane.lane} lane={lane} facility={run.facility} canAct={props.canAct} />
      ))}
    </li>
  )
}

/** A fact of a step or point beside its name. */
export function Fact(props: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

/** A target in words: minutes, from which start, and whose it is. */
export function TargetWords(props: { target: Target; view: Pick<RunView, 'playbook'> }) {
  const t = useTranslate()
  const say = useSay()
  const format = useFormats()
  const { minutes, from, basis } = props.target
  const start = props.view.playbook.starts.find(({ id }) => id === from)
  return (
    <span className="run-target">
      {t('run.target.words', { minutes: format.duration(minutes), from: start ? say(start.label) : from })}
      <Tag tone="line">{t(`run.basis.${basis}`)}</Tag>
    </span>
  )
}

function nameOf(id: string, { steps, points }: RunView) {
  const step = steps.find((each) => each.step.id === id)
  const point = points.find((each) => each.point.id === id)
  return {
    id,
    title: step?.step.title ?? point?.point.question ?? { en: '', fr: '' },
    isPast: step ? step.isBehind : (point?.choices.length ?? 0) > 0,
  }
}

function LaneHistory(props: { lane: LaneView; facility: string; canAct: boolean }) {
  const t = useTranslate()
  const { lane, started, ended, state } = props.lane
  if (!started && !ended) return null
  return (
    <div className="run-history">
      {lane === 'joint' ? <CountryMark country="joint" /> : <CountryMark country={lane} />}
      <div className="col">
        {started && <ActLine act={started} words={t('laneState.started')} {...props} />}
        {ended && <ActLine act={ended} words={t(`laneState.${state}`)} {...props} />}
      </div>
    </div>
  )
}

/** Who did something and when; leads to its entry, and takes back what this country wrote. */
export function ActLine(props: { act: RunAct; words: string; facility: string; canAct: boolean }) {
  const t = useTranslate()
  const moment = useMoment(props.facility)
  const { select, goTo, openForm } = useSession.getState()
  const picture = useWorkspace((state) => state.picture)
  const { act } = props
  const official = picture?.people.officials[act.official ?? '']
  return (
    <p className="run-act">
      <span>
        <b>{props.words}</b> {moment(act.at)}
        {official && `, ${official.name}, ${official.agency}`}
        {act.text && <q className="run-said">{act.text}</q>}
      </span>
      <LinkChip
        onPress={() => {
          select({ type: 'entry', id: act.hash })
          goTo('log')
        }}
      >
        {t('run.entry')}
      </LinkChip>
      {props.canAct && act.country === picture?.country && (
        <Button
          size="sm"
          variant="ghost"
          icon={<Undo2 aria-hidden="true" />}
          onPress={() => openForm({ name: 'retract', subject: act.hash })}
        >
          {t('run.takeBack')}
        </Button>
      )}
    </p>
  )
}
