import { proveHistories } from '../../support/converge.ts'

// [JON-5]
proveHistories(0, 500, true)
