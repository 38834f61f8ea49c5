import { Paperclip } from 'lucide-react'
import { memo } from 'react'
import { linksOf } from '../../data/projections/links-of.ts'
import { entryReference, linkLabel, type SentenceContext } from '../../data/words/links.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useKeyMark } from '../state/key-mark.ts'
import { useSession } from '../state/session.ts'
import { useRealEntry } from '../state/use-real-entry.ts'
import type { Verification } from '../state/workspace.ts'
import { ConflictMark } from '../ui/ConflictMark.tsx'
import { CountryMark } from '../ui/CountryMark.tsx'
import { KeyMark } from '../ui/KeyMark.tsx'
import { ReleasabilityChip } from '../ui/ReleasabilityChip.tsx'
import { SignatureSeal } from '../ui/SignatureSeal.tsx'
import { Tag } from '../ui/parts/Tag.tsx'
import { UncountedMark } from '../ui/UncountedMark.tsx'
import { EntryText, RevisionNote } from './EntryText.tsx'
import { EntryTimes } from './EntryTimes.tsx'
import { groupIcons } from './kind-icons.tsx'
import { LinkChips } from './LinkChips.tsx'
import { OneCopyMark } from './OneCopyMark.tsx'
import { isBrief, type LogRow } from './rows.ts'
import { isSameRow } from './same-row.ts'
import { sidesOf } from './sides.ts'
import { isUncounted } from './uncounted.ts'

export type EntryRowProps = {
  row: LogRow
  context: SentenceContext
  /** Facilities of the workspace, for the clocks of an entry that names none. */
  focus: readonly string[]
  times: 'both' | 'local'
  verification: Verification
  attachments: number
  /** The second copy of this entry could not be written yet. */
  isHeldOnce: boolean
}

/** One entry of the list: when, what kind, who for which country, what it says, and how far it may go. */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const t = useTranslate()
  const { row, context } = props
  const { folded, entry, country, group } = row
  const Icon = groupIcons[group]
  const official = entry.official === null ? undefined : context.picture.people.officials[entry.official]
  const links = linksOf(entry)
  const real = useRealEntry(entry.hash)
  const keyMark = useKeyMark(entry, context.picture.trust)
  const openForm = useSession((state) => state.openForm)
  const conflict = context.picture.conflicts.find(({ between }) =>
    between.some(({ hash }) => hash === entry.hash),
  )
  return (
    <>
      <EntryTimes
        at={entry.occurredAt}
        real={real && real.occurredAt}
        sides={sidesOf(row.facilities, props.focus)}
        times={props.times}
      />
      <span className={`ty ${group}`} title={t(`kind.${entry.kind}`)}>
        <Icon aria-hidden="true" />
        <span className="vh">{t(`kind.${entry.kind}`)}</span>
      </span>
      <div className="ent-main">
        <div className="by">
          {country && <CountryMark country={country} />}
          <b>
            {official?.name ??
              t('log.byDesk', { code: context.picture.people.desks[entry.desk]?.code ?? '?' })}
          </b>
          {!isBrief(entry.kind) && (
            <span className="by-of">{official && `${official.position}, ${official.agency}`}</span>
          )}
          <span className="r8">
            {folded.retracted && <Tag tone="bad">{t('log.retractedMark')}</Tag>}
            {conflict && (
              <ConflictMark
                count={conflict.between.length}
                name={linkLabel({ type: conflict.thing, id: conflict.id }, context)}
                onPress={() => openForm({ name: 'resolve', subject: conflict.id })}
              />
            )}
            <KeyMark state={keyMark} />
            <UncountedMark count={isUncounted(entry, context.picture) ? 1 : 0} />
            {props.isHeldOnce && <OneCopyMark />}
            <ReleasabilityChip releasability={entry.releasability} />
            <SignatureSeal state={props.verification} />
            <span className="no">{entryReference(entry, context.picture)}</span>
          </span>
        </div>
        <div className="tx">
          <EntryText folded={folded} context={context} />{' '}
          <span className="chips">
            <LinkChips links={links} context={context} />
            {props.attachments > 0 && (
              <Tag tone="line" icon={<Paperclip aria-hidden="true" />}>
                <span aria-hidden="true">{props.attachments}</span>
                <span className="vh">{t('log.attachments', { count: props.attachments })}</span>
              </Tag>
            )}
          </span>
        </div>
        <RevisionNote folded={folded} context={context} />
      </div>
    </>
  )
}, isSameRow)
