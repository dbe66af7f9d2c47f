#!/usr/bin/env bash
# Makes pictures of every kind of page of the example site, as it is on a fixed day: in each theme and language, narrow and
# wide, light and dark; and a page that shows them side by side.
# Needs: cargo, chromium, chromedriver. Usage: scripts/pictures.sh [FOLDER]   (target/pictures)
set -euo pipefail
folder=${1:-$(dirname "$0")/../target/pictures}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
cd "$(dirname "$0")/.."

# CI: without a browser there are no pictures, and that is no success.
CI=1 VAKANZ_PICTURES=$folder cargo test --quiet --locked --test browser -- --ignored --exact pictures::of_every_kind_of_page
echo "file://$folder/index.html"
