import { answerHealth } from "@preamble/api/http/probes";

export const dynamic = "force-dynamic";

export const GET = (): Response => answerHealth();
