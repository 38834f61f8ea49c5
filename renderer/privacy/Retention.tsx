import { useState } from 'react'
import type { ClassView, PrivacyView } from '../../data/projections/privacy.ts'
import { periodText } from '../../data/words/privacy-values.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { ReleasabilityChip } from '../ui/ReleasabilityChip.tsx'
import { Button } from '../ui/parts/Button.tsx'
import { Table } from '../ui/parts/Table.tsx'
import { PurgePreview } from './PurgePreview.tsx'
import { RetentionDialog } from './RetentionDialog.tsx'
import { usePrivacy } from './use-privacy.ts'

/** The time of the other country's entries is the sender's; ours to say is what we ask of those who receive ours. */
const actOf = ({ which }: ClassView) => (which === 'partner' ? 'privacy.ask' : 'privacy.change')

/** How long each class is kept, who set that, and what is due. */
export function Retention({ view }: { view: PrivacyView }) {
  const t = useTranslate()
  const language = useLanguage()
  const { on, reference } = usePrivacy()
  const [changing, setChanging] = useState<ClassView | null>(null)
  return (
    <div className="privacy-part">
      <div className="privacy-wide">
        <Table
          label={t('privacy.tab.retention')}
          head={[
            t('privacy.head.class'),
            t('report.head.entries'),
            t('privacy.head.period'),
            t('privacy.head.set'),
            <span key="act" className="vh">
              {t('privacy.change')}
            </span>,
          ]}
        >
          {view.classes.map((each) => (
            <tr key={each.which}>
              <th scope="row">{t(`privacy.class.${each.which}`)}</th>
              <td>{each.count}</td>
              <td>{periodText(each.period, language)}</td>
              <td>
                {each.set ? (
                  <>
                    <span className="mono">{reference(each.set)}</span> {each.set.body.reason}
                  </>
                ) : (
                  <span className="muted">{t('privacy.default')}</span>
                )}
              </td>
              <td>
                <Button
                  size="sm"
                  label={`${t(actOf(each))}: ${t(`privacy.class.${each.which}`)}`}
                  onPress={() => setChanging(each)}
                >
                  {t(actOf(each))}
                </Button>
              </td>
            </tr>
          ))}
        </Table>
      </div>
      <PurgePreview />
      {view.purges.length > 0 && (
        <ul className="col">
          {view.purges.map((entry) => (
            <li key={entry.hash} className="row">
              <ReleasabilityChip releasability={entry.releasability} />
              <span className="mono">{reference(entry)}</span>
              <span>
                {t('privacy.purgedBefore', { count: entry.body.count, date: on(entry.recordedAt) })}{' '}
                <span className="sub">
                  {t(`privacy.class.${entry.body.class}`)}. {entry.body.reason}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {changing && <RetentionDialog changing={changing} onClose={() => setChanging(null)} />}
    </div>
  )
}
