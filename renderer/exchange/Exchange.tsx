import { useMemo } from 'react'
import { sharedCode } from '../../data/exchange/shared-code.ts'
import { consentsOf } from '../../data/projections/exchange.ts'
import { purposeIn } from '../../data/words/purpose.ts'
import { useLanguage } from '../i18n/language.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useDesk } from '../state/desk.ts'
import { exportBundle } from '../state/exchange/export-bundle.ts'
import { planExport } from '../state/exchange/plan-export.ts'
import { fingerprint } from '../../data/exchange/fingerprint.ts'
import { useSentenceContext } from '../state/use-sentence-context.ts'
import { isReadOnly, useWorkspace } from '../state/workspace.ts'
import { Skeleton } from '../ui/parts/Skeleton.tsx'
import { knownDesks } from './desks.ts'
import './exchange.css'
import './exchange-parts.css'
import { ReceiveColumn } from './receive/ReceiveColumn.tsx'
import { receiving } from './receiving.ts'
import { SendColumn } from './send/SendColumn.tsx'
import { registerOf } from './trust/register.ts'
import { TrustColumn } from './trust/TrustColumn.tsx'

/** Files between two countries without a network: what leaves, what comes in, and whose keys speak. */
export function Exchange() {
  const t = useTranslate()
  const isClosed = useWorkspace(isReadOnly)
  const language = useLanguage()
  const context = useSentenceContext()
  const entries = useWorkspace((state) => state.entries)
  const desks = useDesk((state) => state.desks)
  const acting = useDesk((state) => state.acting)
  const picture = context?.picture ?? null
  const known = useMemo(
    () => (picture ? knownDesks(picture, new Set(desks.map(({ id }) => id))) : []),
    [picture, desks],
  )
  const code = useMemo(() => sharedCode(entries), [entries])
  const register = useMemo(() => (picture ? registerOf(picture) : []), [picture])
  const consents = useMemo(() => (picture ? consentsOf(picture) : []), [picture])
  if (!context || !picture?.workspace || !acting) return <Skeleton rows={8} />
  const purpose = purposeIn(language, picture.workspace.purpose)
  return (
    <div className="exchange">
      <h1 className="vh">{t('app.screen.exchange')}</h1>
      <SendColumn
        key={picture.country}
        context={context}
        desks={known}
        purpose={purpose}
        plan={planExport}
        save={exportBundle}
      />
      <ReceiveColumn receiving={receiving} picture={picture} />
      <TrustColumn
        desks={known}
        ownDigits={fingerprint(acting.desk.publicKey)}
        code={code}
        register={register}
        consents={consents}
        isReadOnly={isClosed}
      />
    </div>
  )
}
