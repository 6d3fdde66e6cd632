#!/bin/sh
# Builds the archive and brings it to a server over SSH. Call it as: BASE_URL=https://… ./publish.sh user@host:/folder/
set -eu
target=${1:?name the folder on the server, as user@host:/var/www/archive/}
npm run build -- --host server --base-url "${BASE_URL:?say in BASE_URL where the site will be seen}"
# Pages come before what they lead to is removed; what changed is told by size and time, which a build keeps.
rsync --archive --compress --delete-after --exclude=/.kronika-site _site/ "$target"
