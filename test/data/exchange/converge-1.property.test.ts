import { proveHistories } from '../../support/converge.ts'

// [MRG-1] [MRG-2] [MRG-3]
proveHistories(0, 5000)
