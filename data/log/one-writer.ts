import type { Dexie } from 'dexie'

/** Hardly ever read, so that nobody waits for it. */
const turnstile = 'officials'

/**
 * Lets one write come after the other, whatever tables they are of: each takes one table more. Ended amid two at once,
 * the browser engine finds that both held the database, takes that for damage at the next start, and deletes everything
 * it keeps for us, keys of desks too (Chromium's `LevelDBScopes::Initialize`, "Invalid locks on disk"; seen in 114).
 */
export function oneWriter(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: 'one-writer',
    create: (core) => ({
      ...core,
      transaction: (stores, mode, options) =>
        core.transaction(
          mode === 'readwrite' && !stores.includes(turnstile) ? [...stores, turnstile] : stores,
          mode,
          options,
        ),
    }),
  })
}
