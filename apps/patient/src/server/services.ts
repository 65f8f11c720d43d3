import { keepServices } from "@preamble/api/keep-services";
import { env } from "../env.ts";

/** This process's connections. */
export const services = () => keepServices(env().DATABASE_URL);
