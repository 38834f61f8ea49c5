/** Waits until no other process holds the folder, takes it, and answers with what gives it back. */
export function takeLock(folder: string): () => void
