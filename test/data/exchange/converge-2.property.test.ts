import { proveHistories } from '../../support/converge.ts'

// [MRG-1] [MRG-2] [MRG-3]
proveHistories(5000, 10000)
