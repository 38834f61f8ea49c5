import { FileDown, PhoneCall } from 'lucide-react'
import { useState } from 'react'
import type { OldVersion, PrivacyView } from '../../data/projections/privacy.ts'
import { fileName } from '../../data/reports/file-name.ts'
import { correctionNotice } from '../../data/words/correction-notice.ts'
import { Problem } from '../../data/model/problem.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { machine } from '../state/machine.ts'
import { useSentenceContext } from '../state/use-sentence-context.ts'
import { draft, write } from '../state/write.ts'
import { Button } from '../ui/parts/Button.tsx'
import { EmptyState } from '../ui/parts/EmptyState.tsx'
import { Table } from '../ui/parts/Table.tsx'
import { toast } from '../ui/parts/toast.ts'
import { EntryDialog } from './EntryDialog.tsx'
import { usePrivacy } from './use-privacy.ts'
import { Words } from './Words.tsx'

/** Who holds a wording from before a correction, and a notice to hand over (privacy facts, PS-04). */
export function Corrections({ view }: { view: PrivacyView }) {
  const t = useTranslate()
  const { at, picture, reference, tz } = usePrivacy()
  const context = useSentenceContext()
  const desk = useDesk((state) => state.acting?.desk)
  const [telling, setTelling] = useState<string | null>(null)
  const recipients = [...new Set(view.oldVersions.map(({ recipient }) => recipient))]
  const of = (recipient: string) => view.oldVersions.filter((each) => each.recipient === recipient)

  async function save(recipient: string) {
    if (!context || !desk || !picture?.workspace) return
    const { name: workspaceName, mode } = picture.workspace
    const suggestedName = fileName({
      mode,
      workspaceName,
      desk: desk.code,
      number: of(recipient).length,
      extension: 'txt',
    })
    const content = correctionNotice(recipient, of(recipient), context, tz)
    try {
      const path = await machine().saveFile({
        suggestedName,
        content,
        filters: [{ name: 'TXT', extensions: ['txt'] }],
      })
      if (path !== null) toast(t('report.screen.saved', { files: path }))
    } catch (thrown) {
      const { code, facts } = Problem.from(thrown)
      toast(t(`problem.${code}`, facts), 'problem')
    }
  }

  if (recipients.length === 0)
    return (
      <div className="privacy-part">
        <EmptyState title={t('privacy.none.oldVersions')} />
      </div>
    )
  return (
    <div className="privacy-part">
      <p className="sub">{t('privacy.corrections.text')}</p>
      {recipients.map((recipient) => (
        <section key={recipient} className="col" aria-label={recipient}>
          <h2 className="title">{recipient}</h2>
          <div className="privacy-wide">
            <Table
              label={recipient}
              head={[
                t('privacy.head.entry'),
                t('privacy.head.sent'),
                t('privacy.head.changed'),
                t('privacy.head.told'),
              ]}
            >
              {of(recipient).map((each) => (
                <tr key={each.folded.entry.hash}>
                  <td className="mono">{reference(each.folded.entry)}</td>
                  <td>{at(each.sentAt)}</td>
                  <td>{at(each.changedAt)}</td>
                  <td>{each.notifiedAt === null ? t('privacy.notTold') : at(each.notifiedAt)}</td>
                </tr>
              ))}
            </Table>
          </div>
          <div className="row">
            <Button icon={<FileDown aria-hidden="true" />} onPress={() => void save(recipient)}>
              {t('privacy.corrections.notice')}
            </Button>
            <Button icon={<PhoneCall aria-hidden="true" />} onPress={() => setTelling(recipient)}>
              {t('privacy.corrections.tell')}
            </Button>
          </div>
        </section>
      ))}
      {telling !== null && (
        <TellDialog recipient={telling} old={of(telling)} onClose={() => setTelling(null)} />
      )}
    </div>
  )
}

function TellDialog(props: { recipient: string; old: readonly OldVersion[]; onClose: () => void }) {
  const t = useTranslate()
  const { picture } = usePrivacy()
  const { recipient, old, onClose } = props
  const [remarks, setRemarks] = useState('')
  return (
    <EntryDialog
      title={t('privacy.corrections.tell')}
      text={t('privacy.corrections.tellText', { count: old.length, recipient })}
      act={t('privacy.save')}
      onClose={onClose}
      isReady
      texts={[remarks]}
      onSave={(kept) =>
        write(
          draft(
            'correction.notified',
            { recipient, entries: old.map(({ folded }) => folded.entry.hash), remarks, ...kept },
            { releasability: picture?.country ?? 'US' },
          ),
        )
      }
    >
      {(isTried) => (
        <Words
          label={t('privacy.corrections.remarks')}
          value={remarks}
          onChange={setRemarks}
          isTried={isTried}
          isOptional
          autoFocus
        />
      )}
    </EntryDialog>
  )
}
