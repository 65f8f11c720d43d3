import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { bareRouter } from "../../../../bare-router.ts";

export const POST = (request: Request): Promise<Response> =>
  fetchRequestHandler({ endpoint: "/api/trpc", req: request, router: bareRouter });
