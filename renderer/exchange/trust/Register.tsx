import { ArrowDownLeft, ArrowUpRight } from 'lucide-react'
import { useState } from 'react'
import { purposeIn } from '../../../data/words/purpose.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { CountryMark } from '../../ui/CountryMark.tsx'
import { Button } from '../../ui/parts/Button.tsx'
import { Dialog } from '../../ui/parts/Dialog.tsx'
import { Table } from '../../ui/parts/Table.tsx'
import { scrolled } from '../EntriesDialog.tsx'
import type { RegisterLine } from './register.ts'

/** Lines shown before the whole register is asked for. */
const firstLines = 6

/** Every bundle out and in: when, with whom, how many. */
export function Register({ lines }: { lines: readonly RegisterLine[] }) {
  const t = useTranslate()
  const formats = useFormats()
  const [isOpen, setOpen] = useState(false)
  return (
    <section aria-labelledby="register-title">
      <h3 id="register-title" className="sec">
        {t('exchange.register')}
      </h3>
      {lines.length === 0 && <p className="sub">{t('exchange.register.none')}</p>}
      <ul className="register">
        {lines.slice(0, firstLines).map((line) => (
          <li key={line.hash} className="register-line">
            <Way way={line.way} />
            <span className="mono">{formats.instant(line.at, 'UTC', 'short')}</span>
            {line.country ? <CountryMark country={line.country} /> : <span />}
            <span className="register-what">
              {t(`exchange.register.${line.way}`, { count: line.count, code: line.code, name: line.name })}
            </span>
          </li>
        ))}
      </ul>
      {lines.length > 0 && (
        <Button size="sm" onPress={() => setOpen(true)}>
          {t('exchange.register.all', { count: lines.length })}
        </Button>
      )}
      {isOpen && <RegisterDialog lines={lines} onClose={() => setOpen(false)} />}
    </section>
  )
}

const Way = ({ way }: { way: 'out' | 'in' }) =>
  way === 'out' ? (
    <ArrowUpRight aria-hidden="true" className="icon" />
  ) : (
    <ArrowDownLeft aria-hidden="true" className="icon" />
  )

function RegisterDialog(props: { lines: readonly RegisterLine[]; onClose: () => void }) {
  const t = useTranslate()
  const formats = useFormats()
  const language = useLanguage()
  const heads = ['when', 'way', 'who', 'entries', 'rest', 'purpose'] as const
  return (
    <Dialog title={t('exchange.register')} width="wide" onClose={props.onClose}>
      <p className="sub read">{t('exchange.register.own')}</p>
      <div className="xl-plain" role="region" aria-label={t('exchange.register')} {...scrolled}>
        <Table label={t('exchange.register')} head={heads.map((head) => t(`exchange.register.head.${head}`))}>
          {props.lines.map((line) => (
            <tr key={line.hash}>
              <td className="mono nowrap">{formats.instant(line.at, 'UTC', 'full')}</td>
              <td>{t(`exchange.register.way.${line.way}`)}</td>
              <td>
                <span className="row">
                  {line.country && <CountryMark country={line.country} />}
                  {line.code === 'other' ? line.name : t(`country.${line.code}`)}
                </span>
              </td>
              <td className="num">{formats.number(line.count)}</td>
              <td>{t(`exchange.register.rest.${line.way}`, { count: line.rest })}</td>
              <td>{purposeIn(language, line.purpose)}</td>
            </tr>
          ))}
        </Table>
      </div>
    </Dialog>
  )
}
