# syntax=docker/dockerfile:1

# One build for all parts; each target below runs one of them, as an ordinary user that may write nothing.
FROM node:24-slim AS build
WORKDIR /app
ENV CI=true NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1
RUN npm install --global pnpm@12
COPY . .
RUN pnpm install --frozen-lockfile
RUN pnpm exec turbo run build --filter=@preamble/patient --filter=@preamble/staff
RUN pnpm install --prod --frozen-lockfile && rm -rf .turbo apps/*/.next/cache

FROM node:24-slim AS run
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
COPY --from=build /app /app
# A volume that is mounted here takes over whose it is.
RUN install --directory --owner=node --mode=700 /heads
USER node

# Brings the database to the committed schema, as its owner, and ends.
FROM run AS migrate
WORKDIR /app
CMD ["node", "packages/dev/src/ops.ts", "migrate"]

FROM run AS patient
WORKDIR /app/apps/patient
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "node_modules/next/dist/bin/next", "start", "--port", "3000"]

FROM run AS staff
WORKDIR /app/apps/staff
EXPOSE 3001
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3001/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "node_modules/next/dist/bin/next", "start", "--port", "3001"]

FROM run AS worker
WORKDIR /app/apps/worker
ENV WORKER_PORT=3002
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3002/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
