import type { Sha256 } from '../../../data/model/ids.ts'
import type { ReferenceNumbers as Numbers } from '../../../data/reference/reference-numbers.ts'
import { referenceNumbers } from '../../../data/reference/reference-numbers.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'

type Criterion = Numbers['protectiveActions'][number]['US']

/** Numbers of both countries side by side, where the playbook of a run asks for them: protective action criteria, worker limits, AEGL-2. */
export function ReferenceNumbers(props: { material: string | null; playbook: Sha256 | null }) {
  const t = useTranslate()
  const language = useLanguage()
  const asked = useWorkspace((state) => state.picture?.playbooks[props.playbook ?? '']?.playbook.numbers)
  const { note, protectiveActions, workerLimits, aegl2 } = referenceNumbers()
  const aegl = aegl2.find(({ id }) => id === props.material)
  const hasActions = asked?.includes('protectiveActions') ?? false
  if (!hasActions && !aegl) return null
  return (
    <div className="reference-numbers">
      {aegl && (
        <p>
          <b>{aegl.name[language]}</b> {t('erg.aegl', { ppm: aegl.ppm })}
        </p>
      )}
      {hasActions && (
        <table className="tbl">
          <caption className="sec">{t('erg.numbers.actions')}</caption>
          <thead>
            <tr>
              <td />
              {(['US', 'CA'] as const).map((country) => (
                <th key={country} scope="col">
                  <CountryMark country={country} size="sm" />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {protectiveActions.map(({ id, action, US, CA }) => (
              <tr key={id}>
                <th scope="row">{action[language]}</th>
                <CriterionCell criterion={US} />
                <CriterionCell criterion={CA} />
              </tr>
            ))}
            <tr>
              <th scope="row">{t('erg.numbers.workers')}</th>
              {(['US', 'CA'] as const).map((country) => (
                <td key={country}>
                  {workerLimits
                    .filter((each) => each.country === country)
                    .map(({ mSv }) => doseWords(mSv))
                    .join(', ') || <span className="sub">{t('erg.numbers.unknown')}</span>}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      )}
      <p className="erg-small">{note[language]}</p>
    </div>
  )
}

function CriterionCell({ criterion }: { criterion: Criterion }) {
  const t = useTranslate()
  const language = useLanguage()
  const format = useFormats()
  const { fromMSv, toMSv, hours } = criterion
  const source = referenceNumbers().sources.find(({ key }) => key === criterion.source)
  const time = format.duration(hours * 60)
  return (
    <td title={source?.title[language]}>
      {t('erg.numbers.criterion', {
        from: doseWords(fromMSv),
        to: toMSv === null ? 'none' : doseWords(toMSv),
        time,
      })}
    </td>
  )
}

/** Millisievert with rem beside it: the two countries write doses differently. */
const doseWords = (mSv: number): string => `${mSv}\u00a0mSv (${mSv / 10}\u00a0rem)`
