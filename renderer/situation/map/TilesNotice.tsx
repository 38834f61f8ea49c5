import { useTranslate } from '../../i18n/use-translate.ts'
import { dismissTilesProblem, openTiles, reopenTiles, useUserTiles } from '../../state/user-tiles.ts'
import { inspectArchive } from '../../ui/map/inspect-archive.ts'
import { Button } from '../../ui/parts/Button.tsx'
import { ProblemNotice } from '../../ui/parts/ProblemNotice.tsx'

/** What is wrong with the official's own street-level map, until it is mended or put away. */
export function TilesNotice() {
  const t = useTranslate()
  const { problem, file } = useUserTiles()
  if (!problem) return null
  return (
    <div className="map-notice">
      <ProblemNotice
        problem={problem}
        tone="warn"
        actions={
          <>
            {problem.code === 'file.tiles-gone' && (
              <Button size="sm" onPress={() => void reopenTiles(inspectArchive, true)}>
                {t('situation.baseMap.again')}
              </Button>
            )}
            <Button size="sm" onPress={() => void openTiles(inspectArchive)}>
              {t('situation.baseMap.choose')}
            </Button>
            <Button size="sm" onPress={dismissTilesProblem}>
              {t(file ? 'situation.baseMap.dismiss' : 'situation.baseMap.goOn')}
            </Button>
          </>
        }
      />
    </div>
  )
}
