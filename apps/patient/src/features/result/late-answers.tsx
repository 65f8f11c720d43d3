"use client";

import { useEffect } from "react";

type Props = { slug: string; intakeId: string };

/** Hands over what this phone still held of the form when it was sent from elsewhere, then shows what came of it. */
export function LateAnswers({ slug, intakeId }: Props) {
  useEffect(() => {
    void import("../intake/draft/hand-over-late.ts")
      .then(({ handOverLate }) => handOverLate(slug, intakeId))
      .then((isNew) => {
        if (isNew) location.reload();
      })
      .catch(() => {});
  }, [slug, intakeId]);
  return null;
}
