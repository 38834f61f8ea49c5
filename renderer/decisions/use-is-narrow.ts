import { useLayoutEffect, useState } from 'react'
import { useSession } from '../state/session.ts'

/** From this width on, in rem of the window's own scale, board and record stand side by side. */
const roomy = 85

/** Whether the window is too narrow for board and record side by side; a wall's larger letters count. */
export function useIsNarrow(): boolean {
  const scale = useSession((state) => state.scale)
  const [isNarrow, setNarrow] = useState(measure)
  useLayoutEffect(() => {
    const look = () => setNarrow(measure())
    look()
    addEventListener('resize', look)
    return () => removeEventListener('resize', look)
  }, [scale])
  return isNarrow
}

const measure = () =>
  innerWidth < roomy * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
