import { useTranslate } from '../../i18n/use-translate.ts'
import { openTiles, removeTiles, useUserTiles } from '../../state/user-tiles.ts'
import { inspectArchive } from '../../ui/map/inspect-archive.ts'
import type { MapView } from '../../ui/map/map-view.ts'
import { toast } from '../../ui/parts/toast.ts'

type Choice = 'open' | 'show' | 'close'

/** The name of the base map in use, and how to change it. */
export function useBaseMapMenu(view: MapView | null) {
  const t = useTranslate()
  const file = useUserTiles((state) => state.file)
  const items: { id: Choice; label: string; hint?: string }[] = [
    { id: 'open', label: t('situation.baseMap.open'), hint: t('situation.baseMap.openHint') },
    ...(file
      ? [
          { id: 'show' as const, label: t('situation.baseMap.show', { name: file.name }) },
          { id: 'close' as const, label: t('situation.baseMap.back') },
        ]
      : []),
  ]
  const act = (choice: Choice) => {
    if (choice === 'close') return removeTiles()
    if (choice === 'show' && file) {
      const [west, south, east, north] = file.about.bounds
      return view?.fitBounds([
        [south, west],
        [north, east],
      ])
    }
    if (choice === 'open')
      void openTiles(inspectArchive).then(
        (name) => name !== null && toast(t('situation.baseMap.opened', { name })),
      )
  }
  return { name: file?.name ?? t('situation.baseMap.own'), items, act }
}
