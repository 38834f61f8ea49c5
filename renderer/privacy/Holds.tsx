import { Lock } from 'lucide-react'
import { useState } from 'react'
import type { HoldView, PrivacyView } from '../../data/projections/privacy.ts'
import type { Sha256 } from '../../data/model/ids.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { draft, newId, write } from '../state/write.ts'
import { Button } from '../ui/parts/Button.tsx'
import { EmptyState } from '../ui/parts/EmptyState.tsx'
import { Table } from '../ui/parts/Table.tsx'
import { Tag } from '../ui/parts/Tag.tsx'
import { EntryDialog } from './EntryDialog.tsx'
import { usePrivacy } from './use-privacy.ts'
import { Words } from './Words.tsx'

/** What no purge may delete for now, who said so and why. */
export function Holds({ view }: { view: PrivacyView }) {
  const t = useTranslate()
  const { at, picture, reference } = usePrivacy()
  const [isPlacing, setPlacing] = useState(false)
  const [lifting, setLifting] = useState<HoldView | null>(null)
  const by = (official: string | null) => picture?.people.officials[official ?? '']?.name ?? '?'
  return (
    <div className="privacy-part">
      <div className="row">
        <Button variant="primary" icon={<Lock aria-hidden="true" />} onPress={() => setPlacing(true)}>
          {t('privacy.hold.place')}
        </Button>
      </div>
      {view.holds.length === 0 ? (
        <EmptyState title={t('privacy.none.holds')} />
      ) : (
        <div className="privacy-wide">
          <Table
            label={t('privacy.tab.holds')}
            head={[
              t('privacy.hold.title'),
              t('privacy.head.entry'),
              t('privacy.hold.entries'),
              t('privacy.reason'),
              t('privacy.hold.on'),
            ]}
          >
            {view.holds.map((hold) => (
              <tr key={hold.placed.hash}>
                <th scope="row">{hold.placed.body.title}</th>
                <td>
                  <span className="mono">{reference(hold.placed)}</span>
                  <br />
                  <span className="sub">
                    {by(hold.placed.official)}, {at(hold.placed.recordedAt)}
                  </span>
                </td>
                <td>
                  {hold.placed.body.entries.length === 0
                    ? t('privacy.hold.all')
                    : t('privacy.hold.count', { count: hold.placed.body.entries.length })}
                </td>
                <td>{hold.placed.body.reason}</td>
                <td>
                  {hold.lifted ? (
                    <Tag>{t('privacy.hold.lifted', { at: at(hold.lifted.recordedAt) })}</Tag>
                  ) : (
                    <Button size="sm" onPress={() => setLifting(hold)}>
                      {t('privacy.hold.lift')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </Table>
        </div>
      )}
      {isPlacing && <PlaceHold onClose={() => setPlacing(false)} />}
      {lifting && <LiftHold hold={lifting} onClose={() => setLifting(null)} />}
    </div>
  )
}

function PlaceHold({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const { picture, reference } = usePrivacy()
  const [title, setTitle] = useState('')
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const country = picture?.country ?? 'US'
  const names = typed.split(/[\s,;]+/).filter((name) => name !== '')
  const found = new Map<string, Sha256>(
    names.length === 0
      ? []
      : (picture?.timeline ?? []).map(({ entry }) => [reference(entry).toUpperCase(), entry.hash]),
  )
  const unknown = names.filter((name) => !found.has(name.toUpperCase()))
  const entries = names.flatMap((name) => found.get(name.toUpperCase()) ?? [])
  return (
    <EntryDialog
      title={t('privacy.hold.place')}
      text={t('privacy.hold.placeText', { country: t(`countryOf.${country}`) })}
      act={t('privacy.hold.place')}
      onClose={onClose}
      isReady={title.trim() !== '' && reason.trim() !== '' && unknown.length === 0}
      texts={[title, reason]}
      onSave={(kept) =>
        write(
          draft(
            'hold.placed',
            { hold: newId(), title, entries: [...new Set(entries)], reason, ...kept },
            { releasability: country },
          ),
        )
      }
    >
      {(isTried) => (
        <>
          <Words
            label={t('privacy.hold.title')}
            value={title}
            onChange={setTitle}
            isTried={isTried}
            autoFocus
          />
          <Words
            label={t('privacy.hold.entries')}
            value={typed}
            onChange={setTyped}
            isTried={isTried}
            isOptional
            hint={
              names.length === 0 ? t('privacy.hold.all') : t('privacy.hold.count', { count: entries.length })
            }
            error={unknown.length > 0 ? t('privacy.hold.unknown', { text: unknown.join(', ') }) : undefined}
          />
          <Words label={t('privacy.reason')} value={reason} onChange={setReason} isTried={isTried} isLong />
        </>
      )}
    </EntryDialog>
  )
}

function LiftHold({ hold, onClose }: { hold: HoldView; onClose: () => void }) {
  const t = useTranslate()
  const [reason, setReason] = useState('')
  const { body, releasability } = hold.placed
  return (
    <EntryDialog
      title={t('privacy.hold.liftTitle', { title: body.title })}
      text={t('privacy.hold.liftText')}
      act={t('privacy.hold.lift')}
      onClose={onClose}
      isReady={reason.trim() !== ''}
      texts={[reason]}
      onSave={(kept) => write(draft('hold.lifted', { hold: body.hold, reason, ...kept }, { releasability }))}
    >
      {(isTried) => (
        <Words label={t('privacy.reason')} value={reason} onChange={setReason} isTried={isTried} autoFocus />
      )}
    </EntryDialog>
  )
}
