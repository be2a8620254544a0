# syntax=docker/dockerfile:1

# What is needed to build.
FROM node:20-bookworm-slim AS build
WORKDIR /rondo
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/package.json client/
COPY e2e/package.json e2e/
COPY bench/package.json bench/
RUN npm ci --no-audit --no-fund
COPY tsconfig.json ./
COPY shared shared
COPY client client
COPY server server
RUN cd client && node ../node_modules/vite/bin/vite.js build --logLevel warn
RUN node server/build.mjs

# What is needed to run: the packages of the server and of what it shares, and nothing else.
FROM node:20-bookworm-slim AS packages
WORKDIR /rondo
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/package.json client/
COPY e2e/package.json e2e/
COPY bench/package.json bench/
RUN npm ci --omit=dev --workspace=server --workspace=shared --no-audit --no-fund

FROM node:20-bookworm-slim
# The C library overwrites the memory that is given back: decision 18.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data MALLOC_PERTURB_=165
WORKDIR /rondo
COPY --from=packages /rondo/node_modules node_modules
COPY --from=packages /rondo/package.json ./
COPY --from=build /rondo/shared/package.json shared/
COPY --from=build /rondo/server/package.json server/
COPY --from=build /rondo/server/dist server/dist
COPY --from=build /rondo/client/dist client/dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=3s --start-period=10s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node is the first process and hears SIGTERM itself.
CMD ["node", "server/dist/main.js"]
