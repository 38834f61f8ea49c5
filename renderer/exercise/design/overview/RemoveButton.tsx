import { Trash2 } from 'lucide-react'
import { useTranslate } from '../../../i18n/use-translate.ts'
import { Button } from '../../../ui/parts/Button.tsx'

/** Takes one item out of a list; its name says which. */
export function RemoveButton({ name, onPress }: { name: string; onPress: () => void }) {
  const t = useTranslate()
  return (
    <Button
      size="sm"
      variant="ghost"
      icon={<Trash2 aria-hidden="true" />}
      label={t('form.remove', { name })}
      onPress={onPress}
    />
  )
}
