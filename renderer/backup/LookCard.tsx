import { useFormats } from '../i18n/use-formats.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import type { Looked } from '../state/backup/restore.ts'
import { CountryMark } from '../ui/CountryMark.tsx'
import { Callout } from '../ui/parts/Callout.tsx'
import { Facts } from './Facts.tsx'

/** What a backup holds, and what restoring it would do here. */
export function LookCard({ looked }: { looked: Looked }) {
  const t = useTranslate()
  const formats = useFormats()
  const hasDesk = useDesk((state) => state.desks.length > 0)
  const { look, missing, isTorn, companion } = looked
  const isWhole = look.altered.length === 0 && !isTorn && missing.length === 0
  const when = (instant: string | null) => (instant ? formats.instant(instant, 'UTC', 'full') : '')
  const rows: readonly (readonly [string, string])[] = [
    [t('backup.look.entries'), formats.number(look.entries)],
    [t('backup.look.first'), when(look.first)],
    [t('backup.look.last'), when(look.last)],
    [t('backup.look.attachments'), formats.number(look.attachments.length)],
    [t('backup.look.here'), look.here === 0 ? t('backup.look.notHere') : formats.number(look.here)],
    [t('backup.look.added'), formats.number(look.added + look.filled)],
  ]
  return (
    <div className="bk-card">
      <p>
        <span className={`mode-tag ${look.mode}`}>{t(`workspaceMode.${look.mode}`)}</span>
      </p>
      <h3 className="title">{look.name}</h3>
      <Facts rows={rows} />
      <ul className="col">
        {look.desks.map((desk) => (
          <li key={desk.id} className="row">
            <CountryMark country={desk.country} size="sm" />
            {desk.name} <span className="mono sub">{desk.code}</span>
          </li>
        ))}
      </ul>
      {look.countryOnly > 0 && (
        <p className="sub">{t('backup.look.countryOnly', { count: look.countryOnly })}</p>
      )}
      {isWhole && <p className="sub">{t(look.here === 0 ? 'backup.look.whole' : 'backup.look.union')}</p>}
      {!hasDesk && <p className="sub">{t('backup.look.newKey')}</p>}
      {companion && companion.kept.length > 0 && (
        <p className="sub">{t('backup.look.kept', { count: companion.kept.length })}</p>
      )}
      {isTorn && <Callout tone="warn">{t('backup.look.torn')}</Callout>}
      {look.altered.length > 0 && (
        <Callout tone="bad">
          {t('backup.look.altered', {
            count: look.altered.length,
            lines: look.altered.slice(0, 20).join(', '),
          })}
        </Callout>
      )}
      {look.forked > 0 && <Callout tone="warn">{t('backup.look.forked', { count: look.forked })}</Callout>}
      {missing.length > 0 && (
        <Callout tone="warn">{t('backup.look.missing', { count: missing.length })}</Callout>
      )}
    </div>
  )
}
