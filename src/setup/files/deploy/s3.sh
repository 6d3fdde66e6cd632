#!/bin/sh
# Builds the archive and brings it to an object store with rclone. Call it as: BASE_URL=https://… ./publish.sh remote:bucket
set -eu
target=${1:?name the bucket, as a remote of “rclone config”: remote:bucket}
npm run build -- --host server --base-url "${BASE_URL:?say in BASE_URL where the site will be seen}"
# Hashes tell what changed, as a store has times of its own.
rclone sync --checksum --fast-list --delete-after --exclude /.kronika-site _site "$target"
