import type { PrivacyView } from '../../data/projections/privacy.ts'
import { entrySentence } from '../../data/words/sentence.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useSentenceContext } from '../state/use-sentence-context.ts'
import { Table } from '../ui/parts/Table.tsx'
import { usePrivacy } from './use-privacy.ts'

/** Every bundle that left or came in, and every text that looks like personal data and was kept. */
export function Register({ view }: { view: PrivacyView }) {
  const t = useTranslate()
  const { at, reference } = usePrivacy()
  const context = useSentenceContext()
  const parts = [
    { title: 'privacy.report.disclosures', nothing: 'privacy.none.disclosures', entries: view.disclosures },
    { title: 'privacy.report.kept', nothing: 'privacy.none.kept', entries: view.kept },
  ] as const
  return (
    <div className="privacy-part">
      {parts.map(({ title, nothing, entries }) => (
        <section key={title} className="col" aria-label={t(title)}>
          <h2 className="title">{t(title)}</h2>
          {entries.length === 0 ? (
            <p className="sub">{t(nothing)}</p>
          ) : (
            <div className="privacy-wide">
              <Table
                label={t(title)}
                head={[t('privacy.head.when'), t('privacy.head.entry'), t('privacy.head.what')]}
              >
                {entries.map((entry) => (
                  <tr key={entry.hash}>
                    <td>{at(entry.recordedAt)}</td>
                    <td className="mono">{reference(entry)}</td>
                    <td>
                      {entry.body.personalDataKept
                        ? `${entry.body.personalDataKept.found.map((kind) => t(`personalData.${kind}`)).join(', ')}. ${entry.body.personalDataKept.reason}`
                        : context && entrySentence(entry, context)}
                    </td>
                  </tr>
                ))}
              </Table>
            </div>
          )}
        </section>
      ))}
    </div>
  )
}
