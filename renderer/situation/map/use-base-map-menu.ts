import { Problem } from '../../../data/model/problem.ts'
import { useTranslate } from '../../i18n/use-translate.ts'
import { toast } from '../../ui/parts/toast.ts'
import type { useUserTiles } from './use-user-tiles.ts'

type Choice = 'open' | 'close'

/** The name of the base map in use, and how to change it. */
export function useBaseMapMenu({ file, open, close }: ReturnType<typeof useUserTiles>) {
  const t = useTranslate()
  const items: { id: Choice; label: string; hint?: string }[] = [
    { id: 'open', label: t('situation.baseMap.open'), hint: t('situation.baseMap.openHint') },
    ...(file ? [{ id: 'close' as const, label: t('situation.baseMap.back') }] : []),
  ]
  const act = (choice: Choice) => {
    if (choice === 'close') return close()
    open()
      .then((name) => name !== null && toast(t('situation.baseMap.opened', { name })))
      .catch((thrown: unknown) => {
        const { code, facts } = Problem.from(thrown)
        toast(t(`problem.${code}`, facts), 'problem')
      })
  }
  return { name: file?.name ?? t('situation.baseMap.own'), items, act }
}
