import { LogDatabase } from '../../data/log/database.ts'

/** The one database of this window. */
export const database = new LogDatabase()
