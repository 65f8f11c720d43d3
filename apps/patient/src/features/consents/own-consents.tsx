"use client";

import { useMemo } from "react";
import type { Text } from "../../text/text.ts";
import { apiOf } from "../../trpc-client.ts";
import { ConsentList } from "./consent-list.tsx";
import { type Given, useConsents } from "./use-consents.ts";

type Props = { slug: string; text: Text; language: string; intakeId: string; phone: string; first: Given };

/** All consents of a form that was sent, care among them, to give or take back. */
export function OwnConsents({ slug, text, language, intakeId, phone, first }: Props) {
  const api = useMemo(() => apiOf(slug), [slug]);
  const consents = useConsents(api, intakeId, first);
  return <ConsentList {...{ text, language, consents, phone }} />;
}
