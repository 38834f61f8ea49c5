import { EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { Tag } from './parts/Tag.tsx'

/** In place of a link to what this log does not hold: the other country's own, or purged. It leads nowhere. */
export const NotHeld = ({ children }: { children: ReactNode }) => (
  <Tag tone="line" icon={<EyeOff aria-hidden="true" />}>
    {children}
  </Tag>
)
