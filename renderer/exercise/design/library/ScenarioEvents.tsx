import { timeText } from '../../../../data/exercises/msel-time.ts'
import type { ScenarioBranch, ScenarioInject } from '../../../../data/reference/scenario.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { Table } from '../../../ui/parts/Table.tsx'
import { Addressees } from '../../parts/Addressees.tsx'
import { BasisMark } from '../BasisMark.tsx'
import { ChannelMark } from '../../parts/ChannelMark.tsx'

/** The events of a scenario by time, facts and fiction told apart; branches follow. */
export function ScenarioEvents({ events }: { events: readonly (ScenarioInject | ScenarioBranch)[] }) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <Table
      label={t('design.events')}
      head={[
        t('design.col.number'),
        t('design.col.time'),
        t('design.col.basis'),
        t('design.col.inject'),
        t('design.col.to'),
        t('design.col.by'),
        t('design.col.expected'),
      ]}
    >
      {events.map((each) => (
        <tr key={each.number}>
          <th scope="row">{each.number}</th>
          <td className="nowrap sign">{timeText(each.at)}</td>
          <td>
            <BasisMark basis={each.basis} />
            {each.facts.length > 0 && <span className="sub nowrap"> {each.facts.join(', ')}</span>}
          </td>
          <td>
            <strong>{each.title[language]}</strong>
            <p className="sub">{each.text[language]}</p>
            {'of' in each && (
              <p className="branch-line">{t('design.branch', { of: each.of, when: each.when[language] })}</p>
            )}
          </td>
          <td>
            <Addressees countries={each.to} organisation={each.recipient} />
          </td>
          <td>
            <ChannelMark channel={each.channel} />
          </td>
          <td>{each.expected[language]}</td>
        </tr>
      ))}
    </Table>
  )
}
