import { GitFork } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslate } from '../i18n/use-translate.ts'

/** That a thing was changed on both sides at once; opens the place where that is settled. */
export function ConflictMark(props: { count: number; name: string; onPress: () => void }) {
  const t = useTranslate()
  const { count, name, onPress } = props
  return (
    <Button
      className="tag warn conflict-mark"
      aria-label={t('exchange.mark.conflictName', { count, name })}
      onPress={onPress}
    >
      <GitFork aria-hidden="true" />
      {t('exchange.mark.conflict', { count })}
    </Button>
  )
}
