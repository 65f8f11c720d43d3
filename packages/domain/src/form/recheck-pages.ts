/** The safety pages that open again, in this order, for someone who may be worse (docs/clinical/journey.md section 4). */
export const recheckPages: readonly string[] = ["S2", "S4", "S3", "S8"];
