import { facilityById, facilityName } from '../../data/reference/reference.ts'
import { useLanguage } from '../i18n/language.ts'
import { reopenTiles, useUserTiles } from './user-tiles.ts'
import { useWorkspace } from './workspace.ts'

/** What a map to draw on needs to know of a crossing, or of the workspace's first one when none is named. */
export function useMapGround(near: unknown) {
  const language = useLanguage()
  const focus = useWorkspace((state) => state.picture?.workspace?.facilities[0])
  const isExercise = useWorkspace((state) => state.picture?.workspace?.mode === 'exercise')
  const streets = useUserTiles((state) => state.file?.source ?? null)
  const facility = facilityById(typeof near === 'string' && near !== '' ? near : (focus ?? ''))
  const place = facility && {
    id: facility.id,
    name: facilityName(facility, language),
    kind: facility.kind,
    position: facility.position,
  }
  return { place: place ?? null, streets, isExercise, reopen: reopenTiles }
}
