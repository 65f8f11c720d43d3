type Visit = { readonly staffMemberId: string; readonly locationId: string };

/** Whether a visit is with the clinician and at the place that were chosen; an empty choice is any. */
export const inFilter =
  ({ clinician, location }: { clinician?: string | null; location?: string | null }) =>
  ({ staffMemberId, locationId }: Visit): boolean =>
    (!clinician || staffMemberId === clinician) && (!location || locationId === location);
