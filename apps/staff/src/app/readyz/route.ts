import { answerReadiness } from "@preamble/api/http/probes";
import { services } from "../../server/services.ts";

export const dynamic = "force-dynamic";

export const GET = (): Promise<Response> => answerReadiness(services);
