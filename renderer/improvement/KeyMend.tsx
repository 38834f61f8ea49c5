import { useTranslate } from '../i18n/use-translate.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/parts/Button.tsx'

/** What makes a report final that does not count, and the way there. */
export function KeyMend({ isRevoked }: { isRevoked: boolean }) {
  const t = useTranslate()
  const goTo = useSession((state) => state.goTo)
  return (
    <span className="row wrap">
      <span className="sub">{t('improvement.mend', { standing: isRevoked ? 'revoked' : 'unchecked' })}</span>
      <Button size="sm" onPress={() => goTo('exchange')}>
        {t('improvement.toKeys')}
      </Button>
    </span>
  )
}
