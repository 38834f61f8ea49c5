import { useSession } from '../../state/session.ts'

/** How much larger symbols are drawn at wall scale: the root is 20 px there and 16 px at a desk. */
export const useSymbolScale = (): number => useSession(({ scale }) => (scale === 'wall' ? 1.25 : 1))
