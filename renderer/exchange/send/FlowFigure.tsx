import type { Entry } from '../../../data/model/entry.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { countGroups } from '../kind-groups.ts'

/** What crosses the border line and what stops before it, by type; the staying count is for the sender's eyes. */
export function FlowFigure(props: { crossing: readonly Entry[]; staying: readonly Entry[]; to: string }) {
  const t = useTranslate()
  const formats = useFormats()
  const rows = countGroups(props.crossing, props.staying)
  const most = Math.max(1, ...rows.map((row) => row.crossing + row.staying))
  const share = (count: number) => ({ width: `${(count / most) * 100}%` })
  if (rows.length === 0) return null
  return (
    <table className="flow" aria-label={t('exchange.flow')}>
      <thead>
        <tr>
          <th scope="col">{t('exchange.flow.type')}</th>
          <th scope="col">{t('exchange.flow.stays')}</th>
          <th scope="col" className="flow-gets">
            {props.to}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.group}>
            <th scope="row">{t(`log.type.${row.group}`)}</th>
            <td>
              <span className="flow-bar">
                <i className="flow-crosses" style={share(row.crossing)} />
                <i className="flow-stays" style={share(row.staying)} />
                {row.staying > 0 && (
                  <span>
                    {t('exchange.flow.stay', { count: row.staying, text: formats.number(row.staying) })}
                  </span>
                )}
              </span>
            </td>
            <td className="flow-gets">{formats.number(row.crossing)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
