import { Link2, Paperclip, PencilLine, Reply, Undo2, X } from 'lucide-react'
import type { Entry } from '../../data/model/entry.ts'
import type { FoldedEntry } from '../../data/projections/fold.ts'
import { linksOf } from '../../data/projections/links-of.ts'
import { entryReference, type SentenceContext } from '../../data/words/links.ts'
import { entrySentence, linkTitle } from '../../data/words/sentence.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useKeyMark } from '../state/key-mark.ts'
import { useRealEntry } from '../state/use-real-entry.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace, verificationOf } from '../state/workspace.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { KeyMark } from '../ui/KeyMark.tsx'
import { ReleasabilityChip } from '../ui/ReleasabilityChip.tsx'
import { SignatureSeal } from '../ui/SignatureSeal.tsx'
import { Button } from '../ui/parts/Button.tsx'
import { Tag } from '../ui/parts/Tag.tsx'
import { UncountedMark } from '../ui/UncountedMark.tsx'
import { Attachments } from './Attachments.tsx'
import { RevisionNote } from './EntryText.tsx'
import { useLocalTimes } from './EntryTimes.tsx'
import { groupIcons } from './kind-icons.tsx'
import { LinkChips } from './LinkChips.tsx'
import { OneCopyMark } from './OneCopyMark.tsx'
import type { LogRow } from './rows.ts'
import { sidesOf } from './sides.ts'
import { isUncounted } from './uncounted.ts'
import { useEntryActions } from './use-entry-actions.ts'

/** Everything known about one entry, and what may be done about it. */
export function EntryPanel(props: {
  row: LogRow
  context: SentenceContext
  attachments: readonly FoldedEntry[]
  isReadOnly: boolean
}) {
  const t = useTranslate()
  const { row, context } = props
  const { folded, entry, group } = row
  const { picture } = context
  const select = useSession((state) => state.select)
  const act = useEntryActions(entry.hash)
  const official = entry.official === null ? undefined : picture.people.officials[entry.official]
  const Icon = groupIcons[group]
  const links = linksOf(entry)
  const citing = picture.timeline.filter(
    ({ entry: other }) => other.hash !== entry.hash && linksOf(other).some(({ id }) => id === entry.hash),
  )
  return (
    <aside className="det" aria-label={t('log.entry')}>
      <div className="det-in det-grow">
        <section className="det-part">
          <div className="row">
            <Tag tone={group === 'disruption' ? 'bad' : 'neutral'} icon={<Icon aria-hidden="true" />}>
              {t(`kind.${entry.kind}`)}
            </Tag>
            <span className="mono muted">{entryReference(entry, picture)}</span>
            <span className="grow" />
            <Button
              size="sm"
              variant="ghost"
              icon={<X aria-hidden="true" />}
              label={t('log.entry.close')}
              onPress={() => select(null)}
            />
          </div>
          <h2 className="det-said">
            {folded.retracted ? <del>{entrySentence(entry, context)}</del> : entrySentence(entry, context)}
          </h2>
          <RevisionNote folded={folded} context={context} />
          <div className="row wrap">
            {row.country && <CountryMark country={row.country} />}
            <b>
              {official?.name ?? t('log.byDesk', { code: picture.people.desks[entry.desk]?.code ?? '?' })}
            </b>
            {official && (
              <span className="sub">
                {official.position}, {official.agency}
              </span>
            )}
          </div>
          <Facts row={row} context={context} />
        </section>
        {folded.versions.length > 1 && <Versions folded={folded} context={context} />}
        {links.length > 0 && (
          <section className="det-part">
            <h3 className="sec">{t('log.entry.linked')}</h3>
            <ul className="col">
              {links.map((link) => (
                <li key={`${link.type} ${link.id}`} className="row">
                  <LinkChips links={[link]} context={context} />
                  <span className="sub det-title">{linkTitle(link, context)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {citing.length > 0 && (
          <section className="det-part">
            <h3 className="sec">{t('log.entry.linkedFrom')}</h3>
            <div className="row wrap">
              <LinkChips
                links={citing.map(({ entry: { hash } }) => ({ type: 'entry', id: hash }))}
                context={context}
              />
            </div>
          </section>
        )}
        {props.attachments.length > 0 && <Attachments attachments={props.attachments} />}
      </div>
      {!props.isReadOnly && (
        <div className="det-acts">
          <Button size="sm" icon={<PencilLine aria-hidden="true" />} hotkey="E" onPress={act.correct}>
            {t('log.entry.correct')}
          </Button>
          <Button size="sm" icon={<Link2 aria-hidden="true" />} hotkey="L" onPress={act.link}>
            {t('log.entry.link')}
          </Button>
          <Button size="sm" icon={<Reply aria-hidden="true" />} hotkey="R" onPress={act.reply}>
            {t('log.entry.reply')}
          </Button>
          <Button size="sm" icon={<Paperclip aria-hidden="true" />} onPress={act.attach}>
            {t('log.entry.attach')}
          </Button>
          <Button size="sm" icon={<Undo2 aria-hidden="true" />} hotkey="X" onPress={act.retract}>
            {t('log.entry.retract')}
          </Button>
        </div>
      )}
    </aside>
  )
}

function Facts(props: { row: LogRow; context: SentenceContext }) {
  const t = useTranslate()
  const formats = useFormats()
  const { row, context } = props
  const { entry } = row
  const { picture } = context
  const checked = useWorkspace((state) => state.checked)
  const isHeldOnce = useWorkspace((state) => state.heldOnce.has(entry.hash))
  const keyMark = useKeyMark(entry, picture.trust)
  const real = useRealEntry(entry.hash)
  const sides = sidesOf(row.facilities, picture.workspace?.facilities ?? [])
  const local = useLocalTimes(entry.occurredAt, sides)
  const realLocal = useLocalTimes((real ?? entry).occurredAt, sides)
  const kept = entry.body.personalDataKept
  return (
    <dl>
      <dt>{t(real ? 'log.entry.exerciseTime' : 'log.entry.event')}</dt>
      <dd>
        {formats.instant(entry.occurredAt, 'UTC', 'date')}, {formats.utc(entry.occurredAt, 'seconds')}
        {local && <span className="det-local">{local}</span>}
      </dd>
      {real && (
        <>
          <dt>{t('log.entry.realTime')}</dt>
          <dd>
            {formats.instant(real.occurredAt, 'UTC', 'date')}, {formats.utc(real.occurredAt, 'seconds')}
            {realLocal && <span className="det-local">{realLocal}</span>}
          </dd>
        </>
      )}
      <dt>{t('log.entry.logged')}</dt>
      <dd>
        {t('log.entry.loggedAt', {
          at: formats.utc((real ?? entry).recordedAt, 'seconds'),
          desk: picture.people.desks[entry.desk]?.name ?? '?',
        })}
      </dd>
      <dt>{t('log.entry.releasability')}</dt>
      <dd>
        <ReleasabilityChip releasability={entry.releasability} />
      </dd>
      <dt>{t('log.entry.signature')}</dt>
      <dd>
        <SignatureSeal state={verificationOf(entry, checked)} /> <KeyMark state={keyMark} />{' '}
        <UncountedMark count={isUncounted(entry, picture) ? 1 : 0} />
      </dd>
      {isHeldOnce && (
        <>
          <dt>{t('log.entry.copies')}</dt>
          <dd>
            <OneCopyMark />
          </dd>
        </>
      )}
      <dt>{t('log.entry.language')}</dt>
      <dd>{t('log.entry.asWritten')}</dd>
      {kept && (
        <>
          <dt>{t('log.entry.personalData')}</dt>
          <dd>
            {t('log.entry.personalDataText', {
              kinds: formats.list(kept.found.map((kind) => t(`personalData.${kind}`))),
              reason: kept.reason,
            })}
          </dd>
        </>
      )}
    </dl>
  )
}

function Versions(props: { folded: FoldedEntry; context: SentenceContext }) {
  const t = useTranslate()
  const formats = useFormats()
  const { folded, context } = props
  const newestFirst = [...folded.versions].reverse()
  return (
    <section className="det-part">
      <h3 className="sec">{t('log.entry.versions')}</h3>
      <ol className="hist">
        {newestFirst.map(({ hash, body, at, official, reason }, index) => {
          const number = folded.versions.length - index
          const said = entrySentence({ ...folded.entry, body } as Entry, context)
          const who =
            (official !== null && context.picture.people.officials[official]?.name) || t('log.unknownAuthor')
          return (
            <li key={hash}>
              <b>{t(index === 0 ? 'log.entry.versionShown' : 'log.entry.version', { number })}</b>
              <span className="mono"> · {formats.utc(at, 'seconds')}</span>
              <p>{index === 0 ? said : <del>{said}</del>}</p>
              {reason !== null && <p className="sub">{t('log.entry.by', { who, reason })}</p>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
