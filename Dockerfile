# The program with what it needs to run: docker build -t broadsheet .
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/models models
COPY --from=build /app/outlets outlets
COPY --from=build /app/examples examples
RUN mkdir /data && chown node /data && ln -s /app/dist/cli/main.js /usr/local/bin/broadsheet && chmod +x dist/cli/main.js
USER node
VOLUME /data
ENV BROADSHEET_STORE=/data/broadsheet.sqlite
EXPOSE 4710
ENTRYPOINT ["broadsheet"]
CMD ["serve", "--host", "0.0.0.0"]
