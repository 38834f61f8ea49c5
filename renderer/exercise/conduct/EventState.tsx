import { exerciseOf } from '../../../data/projections/exercises.ts'
import type { MselLine } from '../../../data/projections/msel.ts'
import type { Picture } from '../../../data/projections/picture.ts'
import { entryReference } from '../../../data/words/links.ts'
import { entryIn } from '../../../data/projections/entry-in.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { LinkChip } from '../../ui/parts/Tag.tsx'
import { EventShape, shownState } from './EventShape.tsx'

/** Exercise minutes after which an expected action without a target of its own is shown loud. */
const patience = 5

/** Whether what a sent line expects was not done within its critical tasks' least target, or in five minutes without one. */
export function isUnanswered({ event, state, answer }: MselLine, picture: Picture): boolean {
  const { expectedAction, tasks: named } = event.content
  const isExpected = expectedAction.en !== '' || expectedAction.fr !== ''
  if (state !== 'sent' || !isExpected || !answer) return false
  const objectives = exerciseOf(picture)?.overview.objectives ?? []
  const targets = objectives
    .flatMap(({ tasks }) => tasks)
    .flatMap(({ id, targetMinutes }) => (named.includes(id) && targetMinutes !== null ? [targetMinutes] : []))
  return (answer.openMinutes ?? 0) >= Math.min(...(targets.length > 0 ? targets : [patience]))
}

/** Where a line stands, as a shape and in words, with its minutes. */
export function EventState({ line, picture }: { line: MselLine; picture: Picture }) {
  const state = shownState(line)
  const isLoud = state === 'due' || state === 'held' || isUnanswered(line, picture)
  return (
    <span className={`ev-state is-${state}${isLoud ? ' loud' : ''}`}>
      <EventShape state={isLoud && state === 'sent' ? 'due' : state} />
      <Words line={line} picture={picture} />
    </span>
  )
}

function Words({ line, picture }: { line: MselLine; picture: Picture }) {
  const t = useTranslate()
  const f = useFormats()
  const officials = useWorkspace((all) => all.picture?.people.officials)
  const { event, answer, minutesLeft } = line
  const { content } = event
  const after = (minutes: number | null) => f.countdown(Math.abs(minutes ?? 0) * 60)
  switch (shownState(line)) {
    case 'next':
      return minutesLeft === null
        ? t('conduct.is.nextAtStart')
        : t('conduct.is.next', { left: after(minutesLeft) })
    case 'due':
      return t('conduct.is.due', { late: after(minutesLeft) })
    case 'held': {
      const by = officials?.[event.held?.official ?? '']?.position
      return t('conduct.is.held', { by: by ?? '?' })
    }
    case 'skipped':
      return t('conduct.is.skipped')
    case 'waiting':
      return t(content.branch ? 'conduct.is.branch' : 'conduct.is.contingency', {
        of: content.branch?.of ?? '',
      })
    case 'expected':
      return t('conduct.is.expected')
    case 'met':
      return answer?.met ? (
        <span className="ev-met">
          {t('conduct.is.met', { after: after(answer.met.afterMinutes) })}
          <EntryChip hash={answer.met.entry} picture={picture} />
        </span>
      ) : null
    case 'sent': {
      const isExpected = content.expectedAction.en !== '' || content.expectedAction.fr !== ''
      const open = after(answer?.openMinutes ?? null)
      return t(isExpected ? 'conduct.is.noAction' : 'conduct.is.sent', { open })
    }
    case 'planned':
      return t('conduct.is.planned')
  }
}

/** The entry of the log that answers an inject; opens it there. */
export function EntryChip({ hash, picture }: { hash: string; picture: Picture }) {
  const { select, goTo } = useSession.getState()
  const entry = entryIn(picture.timeline, hash)?.entry
  if (!entry) return null
  return (
    <LinkChip
      onPress={() => {
        select({ type: 'entry', id: hash })
        goTo('log')
      }}
    >
      {entryReference(entry, picture)}
    </LinkChip>
  )
}
