import { MessageSquareWarning } from 'lucide-react'
import { useState } from 'react'
import type { ConcernView, PrivacyView } from '../../data/projections/privacy.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { realNow } from '../state/now.ts'
import { draft, newId, write } from '../state/write.ts'
import { Button } from '../ui/parts/Button.tsx'
import { DateTimeField } from '../ui/parts/DateTimeField.tsx'
import { EmptyState } from '../ui/parts/EmptyState.tsx'
import { Table } from '../ui/parts/Table.tsx'
import { Tag } from '../ui/parts/Tag.tsx'
import { EntryDialog } from './EntryDialog.tsx'
import { usePrivacy } from './use-privacy.ts'
import { Words } from './Words.tsx'

/** What somebody found wrong, who answers it and until when (privacy facts, PS-11). */
export function Concerns({ view }: { view: PrivacyView }) {
  const t = useTranslate()
  const { at, picture, reference } = usePrivacy()
  const [isReporting, setReporting] = useState(false)
  const [closing, setClosing] = useState<ConcernView | null>(null)
  const country = picture?.country ?? 'US'
  return (
    <div className="privacy-part">
      <div className="row">
        <Button
          variant="primary"
          icon={<MessageSquareWarning aria-hidden="true" />}
          onPress={() => setReporting(true)}
        >
          {t('privacy.concern.report')}
        </Button>
        <span className="sub">{t(`privacy.authority.${country}`)}</span>
      </div>
      {view.concerns.length === 0 ? (
        <EmptyState title={t('privacy.none.concerns')} />
      ) : (
        <div className="privacy-wide">
          <Table
            label={t('privacy.tab.concerns')}
            head={[
              t('privacy.head.entry'),
              t('privacy.concern.text'),
              t('privacy.concern.owner'),
              t('privacy.concern.due'),
              <span key="act" className="vh">
                {t('privacy.concern.close')}
              </span>,
            ]}
          >
            {view.concerns.map((concern) => {
              const { body } = concern.reported
              const state = concern.closed ? 'closed' : body.due < realNow() ? 'late' : 'open'
              return (
                <tr key={concern.reported.hash}>
                  <td className="mono">{reference(concern.reported)}</td>
                  <td>
                    {body.text}
                    {concern.closed && <p className="sub">{concern.closed.body.outcome}</p>}
                  </td>
                  <td>{body.owner}</td>
                  <td>
                    <Tag tone={state === 'late' ? 'bad' : state === 'closed' ? 'good' : 'neutral'}>
                      {t(`privacy.concern.${state}`, { at: at(concern.closed?.recordedAt ?? body.due) })}
                    </Tag>
                  </td>
                  <td>
                    {!concern.closed && (
                      <Button size="sm" onPress={() => setClosing(concern)}>
                        {t('privacy.concern.close')}
                      </Button>
                    )}
                  </td>
                </tr>
              )
            })}
          </Table>
        </div>
      )}
      {isReporting && <ReportConcern onClose={() => setReporting(false)} />}
      {closing && <CloseConcern concern={closing} onClose={() => setClosing(null)} />}
    </div>
  )
}

function ReportConcern({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const { picture, tz } = usePrivacy()
  const [text, setText] = useState('')
  const [owner, setOwner] = useState('')
  const [due, setDue] = useState<string | null>(null)
  const releasability = picture?.country ?? 'US'
  return (
    <EntryDialog
      title={t('privacy.concern.report')}
      text={t('privacy.concern.reportText')}
      act={t('privacy.save')}
      onClose={onClose}
      isReady={text.trim() !== '' && owner.trim() !== '' && due !== null}
      texts={[text, owner]}
      onSave={(kept) =>
        write(
          draft(
            'concern.reported',
            { concern: newId(), text, owner, due: due ?? realNow(), entries: [], ...kept },
            { releasability },
          ),
        )
      }
    >
      {(isTried) => (
        <>
          <Words
            label={t('privacy.concern.text')}
            value={text}
            onChange={setText}
            isTried={isTried}
            isLong
            autoFocus
          />
          <Words label={t('privacy.concern.owner')} value={owner} onChange={setOwner} isTried={isTried} />
          <DateTimeField
            label={t('privacy.concern.due')}
            value={due}
            onChange={setDue}
            tz={tz}
            isRequired
            error={isTried && due === null ? t('privacy.missing') : undefined}
          />
        </>
      )}
    </EntryDialog>
  )
}

function CloseConcern({ concern, onClose }: { concern: ConcernView; onClose: () => void }) {
  const t = useTranslate()
  const [outcome, setOutcome] = useState('')
  const { body, releasability } = concern.reported
  return (
    <EntryDialog
      title={t('privacy.concern.closeTitle')}
      text={body.text}
      act={t('privacy.concern.close')}
      onClose={onClose}
      isReady={outcome.trim() !== ''}
      texts={[outcome]}
      onSave={(kept) =>
        write(draft('concern.closed', { concern: body.concern, outcome, ...kept }, { releasability }))
      }
    >
      {(isTried) => (
        <Words
          label={t('privacy.concern.outcome')}
          value={outcome}
          onChange={setOutcome}
          isTried={isTried}
          isLong
          autoFocus
        />
      )}
    </EntryDialog>
  )
}
