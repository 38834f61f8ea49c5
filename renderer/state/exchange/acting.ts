import { Problem } from '../../../data/model/problem.ts'
import type { Picture } from '../../../data/projections/picture.ts'
import { useDesk, type Acting } from '../desk.ts'
import { useWorkspace } from '../workspace.ts'

/** Who acts on this computer now. @throws Problem `log.no-official` */
export function actingNow(): Acting {
  const { acting } = useDesk.getState()
  if (!acting) throw new Problem('log.no-official')
  return acting
}

/** The open workspace as the acting country sees it. @throws Problem `log.no-official` when none is open */
export function openNow(): { id: string; picture: Picture } {
  const { id, real: picture } = useWorkspace.getState()
  if (id === null || picture === null) throw new Problem('log.no-official')
  return { id, picture }
}
