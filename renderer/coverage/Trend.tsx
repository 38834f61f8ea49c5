import { shareText } from '../../data/words/coverage-words.ts'
import { useLanguage } from '../i18n/language.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { Table } from '../ui/parts/Table.tsx'
import type { Measure } from './use-measure.ts'

/** The measure at the end of earlier years and on the day, over the same crossings. */
export function Trend({ measure }: { measure: Measure }) {
  const t = useTranslate()
  const f = useFormats()
  const language = useLanguage()
  const rows = [...measure.view.trend, measure.view.coverage]
  return (
    <Table
      label={t('coverage.trend')}
      head={[t('coverage.head.day'), t('coverage.headline'), t('coverage.covered')]}
      isDense
    >
      {rows.map(({ day, headline, covered }) => (
        <tr key={day}>
          <th scope="row">{f.day(day)}</th>
          <td>{shareText(headline, language)}</td>
          <td>{shareText(covered, language)}</td>
        </tr>
      ))}
    </Table>
  )
}
