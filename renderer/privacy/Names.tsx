import { useState } from 'react'
import type { OfficialView } from '../../data/projections/people.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { eraseOfficial } from '../state/purge.ts'
import { useWorkspace } from '../state/workspace.ts'
import { Button } from '../ui/parts/Button.tsx'
import { Table } from '../ui/parts/Table.tsx'
import { Tag } from '../ui/parts/Tag.tsx'
import { EntryDialog } from './EntryDialog.tsx'
import { Words } from './Words.tsx'

/** The country's officials in this log; a name can be erased, the position stays (privacy facts, PS-05). */
export function Names() {
  const t = useTranslate()
  const picture = useWorkspace((state) => state.real)
  const acting = useDesk((state) => state.acting?.official.id)
  const [erasing, setErasing] = useState<OfficialView | null>(null)
  const officials = Object.values(picture?.people.officials ?? {}).filter(
    ({ country }) => country === picture?.country,
  )
  return (
    <div className="privacy-part">
      <p className="sub">{t('privacy.names.text')}</p>
      <Table
        label={t('privacy.tab.names')}
        head={[
          t('privacy.names.name'),
          t('welcome.position'),
          t('welcome.agency'),
          <span key="act" className="vh">
            {t('privacy.names.erase')}
          </span>,
        ]}
      >
        {officials.map((each) => (
          <tr key={each.official}>
            <th scope="row">{each.name}</th>
            <td>{each.position}</td>
            <td>{each.agency}</td>
            <td>
              {each.isErased ? (
                <Tag>{t('privacy.names.erased')}</Tag>
              ) : each.official === acting ? (
                <span className="muted">{t('privacy.names.acting')}</span>
              ) : (
                <Button
                  size="sm"
                  variant="danger"
                  label={t('privacy.names.eraseTitle', { name: each.name })}
                  onPress={() => setErasing(each)}
                >
                  {t('privacy.names.erase')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Table>
      {erasing && <EraseDialog official={erasing} onClose={() => setErasing(null)} />}
    </div>
  )
}

function EraseDialog({ official, onClose }: { official: OfficialView; onClose: () => void }) {
  const t = useTranslate()
  const [reason, setReason] = useState('')
  return (
    <EntryDialog
      title={t('privacy.names.eraseTitle', { name: official.name })}
      text={t('privacy.names.text')}
      act={t('privacy.names.erase')}
      isDangerous
      onClose={onClose}
      isReady={reason.trim() !== ''}
      texts={[reason]}
      onSave={(kept) => eraseOfficial(official, { reason, ...kept })}
    >
      {(isTried) => (
        <Words label={t('privacy.reason')} value={reason} onChange={setReason} isTried={isTried} autoFocus />
      )}
    </EntryDialog>
  )
}
