import { FolderCheck } from 'lucide-react'
import type { Day } from '../../data/model/ids.ts'
import { isCarried, type CorrectiveActionView } from '../../data/projections/corrective-actions.ts'
import type { Picture } from '../../data/projections/picture.ts'
import { capabilityName } from '../../data/reference/core-capabilities.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import type { PlanLibrary } from '../state/plan-library.ts'
import { useSession, type FormName } from '../state/session.ts'
import { ThingLinks } from '../signing/ThingLinks.tsx'
import { CountryMark } from '../ui/CountryMark.tsx'
import { useHotkeys } from '../ui/hotkeys.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { ReleasabilityChip } from '../ui/ReleasabilityChip.tsx'
import { NoLibrary } from './NoLibrary.tsx'
import { ActionState } from './Actions.tsx'

/** One corrective action: of what, whose, until when, where it is tracked, and what became of it. */
export function ActionPanel(props: {
  action: CorrectiveActionView
  picture: Picture
  day: Day
  mayWrite: boolean
  libraries: readonly PlanLibrary[] | null
}) {
  const t = useTranslate()
  const openForm = useSession((state) => state.openForm)
  const { action, day, mayWrite, libraries } = props
  const places = (libraries ?? []).flatMap(({ name, picture }) =>
    Object.values(picture.actionItems)
      .filter((item) => isCarried(action, item))
      .map((item) => ({ name, item })),
  )
  const form = (name: FormName) => () => openForm({ name, subject: action.correctiveAction })
  const mayClose = mayWrite && action.closed === null
  const mayCarry = mayWrite && libraries !== null && libraries.length > 0 && places.length === 0
  useHotkeys('improvement', {
    ...(mayWrite && { r: form('correctiveActionUpdate') }),
    ...(mayClose && { x: form('correctiveActionClose') }),
    ...(mayCarry && { y: form('carryOver') }),
  })
  return (
    <article className="action-panel" aria-label={action.number} data-region tabIndex={-1}>
      <div className="action-body">
        <header>
          <div className="row wrap">
            <span className="sign strong">{action.number}</span>
            <CountryMark country={action.lead === 'both' ? 'joint' : action.lead} />
            <ActionState action={action} day={day} />
            <span className="grow" />
            <ReleasabilityChip releasability={action.releasability} />
          </div>
          <h2>{action.recommendation}</h2>
        </header>
        <Facts {...props} />
        {places.map(({ name, item }) => (
          <Callout key={item.actionItem} icon={<FolderCheck aria-hidden="true" />}>
            {t('improvement.carriedTo', {
              number: item.number,
              library: name,
              state: item.closed ? 'closed' : 'open',
            })}
          </Callout>
        ))}
        {libraries?.length === 0 && <NoLibrary isAlert={false} />}
      </div>
      {mayWrite && (
        <footer className="actions-bar">
          <Button variant="primary" hotkey="Y" isDisabled={!mayCarry} onPress={form('carryOver')}>
            {t('improvement.key.carry')}
          </Button>
          <Button hotkey="X" isDisabled={!mayClose} onPress={form('correctiveActionClose')}>
            {t('improvement.key.done')}
          </Button>
          <Button hotkey="R" onPress={form('correctiveActionUpdate')}>
            {t(action.closed ? 'improvement.reopen' : 'improvement.key.change')}
          </Button>
        </footer>
      )}
    </article>
  )
}

function Facts({ action, picture }: { action: CorrectiveActionView; picture: Picture }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const {
    capability,
    element,
    finding,
    organisation,
    contact,
    startsOn,
    due,
    firstDue,
    observations,
    closed,
  } = action
  const seen = picture.evaluation.observations.filter(({ hash }) => observations.includes(hash))
  const facts: [string, React.ReactNode][] = [
    [t('improvement.finding'), finding],
    [t('improvement.capability'), capability === null ? '–' : capabilityName(capability)[language]],
    [t('improvement.element'), t(`capabilityElement.${element}`)],
    [t('improvement.organisation'), organisation],
    [t('improvement.contact'), contact || '–'],
    [t('improvement.starts'), startsOn === null ? '–' : f.day(startsOn)],
    [
      t('improvement.due'),
      due === firstDue ? f.day(due) : `${f.day(due)} ${t('improvement.firstDue', { on: f.day(firstDue) })}`,
    ],
    ...(closed
      ? ([
          [t('improvement.doneOn'), f.day(closed.on)],
          [t('improvement.outcome'), closed.outcome],
        ] as [string, React.ReactNode][])
      : []),
  ]
  return (
    <dl className="action-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {seen.length > 0 && (
        <div>
          <dt>{t('improvement.from')}</dt>
          <dd className="col">
            {seen.map(({ hash, text }) => (
              <span key={hash} className="row">
                <ThingLinks links={[{ type: 'entry', id: hash }]} />
                <span>{text}</span>
              </span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}
