import { Check, Clock, Hand, Play, Send, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { InjectEffect } from '../../../data/model/inject.ts'
import type { MselLine } from '../../../data/projections/msel.ts'
import { entryReference } from '../../../data/words/links.ts'
import { entryIn } from '../../../data/projections/entry-in.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useSession, type FormName } from '../../state/session.ts'
import { Either } from '../../ui/Either.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import { EffectLines } from '../parts/EffectLines.tsx'
import { EntryChip } from './EventState.tsx'
import type { Acts } from './use-act.ts'
import type { Conduct } from './use-conduct.ts'

/** All of a line that a controller needs to play it, and what can be done with it now. */
export function EventDetails(props: { line: MselLine; conduct: Conduct; acts: Acts }) {
  const t = useTranslate()
  const { event, answer } = props.line
  const { content } = event
  const { from, text, branch, basis, source, controller, evaluator, comments, effects } = content
  return (
    <div className="ev-detail">
      <dl className="ev-facts">
        <Fact name={t('conduct.detail.from')}>
          <Either text={from} />
        </Fact>
        <Fact name={t('conduct.detail.text')}>
          <p className="read">
            <Either text={text} />
          </p>
        </Fact>
        {branch && (
          <Fact name={t('conduct.detail.branch', { of: branch.of })}>
            <Either text={branch.when} />
          </Fact>
        )}
        <Fact name={t('conduct.detail.effects')}>
          <Effects effects={effects} />
        </Fact>
        <Fact name={t('conduct.detail.basis')}>
          {t(`conduct.basis.${basis}`)}
          {source !== '' && `. ${source}`}
        </Fact>
        {controller !== '' && <Fact name={t('conduct.detail.controller')}>{controller}</Fact>}
        {evaluator !== '' && <Fact name={t('conduct.detail.evaluator')}>{evaluator}</Fact>}
        {comments !== '' && <Fact name={t('conduct.detail.comments')}>{comments}</Fact>}
        <History {...props} />
        {answer && answer.responses.length > 0 && (
          <Fact name={t('conduct.detail.answers')}>
            <span className="row wrap">
              {answer.responses.map(({ entry }) => (
                <EntryChip key={entry} hash={entry} picture={props.conduct.picture} />
              ))}
            </span>
          </Fact>
        )}
      </dl>
      <Actions {...props} />
    </div>
  )
}

const Fact = (props: { name: string; children: ReactNode }) => (
  <>
    <dt>{props.name}</dt>
    <dd>{props.children}</dd>
  </>
)

function Effects({ effects }: { effects: readonly InjectEffect[] }) {
  const t = useTranslate()
  if (effects.length === 0) return <span className="muted">{t('conduct.detail.noEffects')}</span>
  return <EffectLines effects={effects} />
}

/** What controllers did with the line so far, and why. */
function History({ line, conduct }: { line: MselLine; conduct: Conduct }) {
  const t = useTranslate()
  const f = useFormats()
  const { event, lateMinutes } = line
  const { picture, tz } = conduct
  const acts = [
    ...event.retimed.map((each) => ({ ...each, what: 'retimed' as const })),
    ...(event.held ? [{ ...event.held, what: 'held' as const }] : []),
    ...(event.skipped ? [{ ...event.skipped, what: 'skipped' as const }] : []),
    ...(event.sent ? [{ ...event.sent, what: 'sent' as const }] : []),
  ]
  if (acts.length === 0) return null
  return (
    <Fact name={t('conduct.detail.history')}>
      <ul>
        {acts.map(({ what, at, hash, official, reason }) => {
          const entry = entryIn(picture.timeline, hash)?.entry
          return (
            <li key={hash}>
              {t(`conduct.did.${what}`, {
                at: f.instant(at, tz, 'time'),
                by: picture.people.officials[official ?? '']?.name ?? '?',
                reason,
                entry: entry ? entryReference(entry, picture) : '',
              })}
            </li>
          )
        })}
        {lateMinutes !== null && Math.abs(lateMinutes) >= 1 && (
          <li className="sub">
            {t(lateMinutes > 0 ? 'conduct.did.late' : 'conduct.did.early', {
              by: f.duration(Math.abs(lateMinutes)),
            })}
          </li>
        )}
      </ul>
    </Fact>
  )
}

function Actions({ line, conduct, acts }: { line: MselLine; conduct: Conduct; acts: Acts }) {
  const t = useTranslate()
  const openForm = useSession((state) => state.openForm)
  const { event, state } = line
  const form = (name: FormName) => () => openForm({ name, subject: event.event })
  if (event.sent)
    return (
      <div className="row wrap">
        <Button
          size="sm"
          icon={<Check aria-hidden="true" />}
          hotkey="C"
          isDisabled={!conduct.mayWrite}
          onPress={form('injectMet')}
        >
          {t('conduct.key.met')}
        </Button>
      </div>
    )
  return (
    <div className="row wrap">
      <Button
        size="sm"
        variant="primary"
        icon={<Send aria-hidden="true" />}
        hotkey="E"
        isDisabled={!acts.mayMove}
        onPress={() => void acts.send(event)}
      >
        {t('conduct.key.deliver')}
      </Button>
      {!event.skipped && (
        <Button
          size="sm"
          icon={event.held ? <Play aria-hidden="true" /> : <Hand aria-hidden="true" />}
          hotkey="L"
          isDisabled={!conduct.mayControl}
          onPress={() => acts.hold(event)}
        >
          {t(event.held ? 'conduct.release' : 'conduct.hold')}
        </Button>
      )}
      <Button
        size="sm"
        icon={<Clock aria-hidden="true" />}
        hotkey="T"
        isDisabled={!conduct.mayControl}
        onPress={form('injectRetime')}
      >
        {t('conduct.key.retime')}
      </Button>
      {state !== 'skipped' && (
        <Button
          size="sm"
          icon={<X aria-hidden="true" />}
          hotkey="X"
          isDisabled={!conduct.mayControl}
          onPress={form('injectSkip')}
        >
          {t('conduct.key.skip')}
        </Button>
      )}
    </div>
  )
}
