#!/usr/bin/env bash
# Makes the pictures in docs/images/ from the example site, as it is on a fixed day.
# Needs: cargo, python3, chromium. Usage: scripts/screenshots.sh
set -euo pipefail
cd "$(dirname "$0")/.."

today=2026-11-22
port=${PORT:-4173}
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
  echo "chromium is not installed" >&2
  exit 1
}

work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

cargo run --quiet --locked --release -- build --output "$work/site" --today "$today" \
  --base-url "http://127.0.0.1:$port/" --quiet
python3 -m http.server "$port" --bind 127.0.0.1 --directory "$work/site" >/dev/null 2>&1 &
server=$!
for _ in $(seq 50); do
  (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
  sleep 0.1
done

# name, path, width, height, extra options
shot() {
  local name=$1 path=$2 width=$3 height=$4
  shift 4
  "$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 \
    --user-data-dir="$work/profile" --window-size="$width,$height" "$@" \
    --screenshot="$work/$name.png" "http://127.0.0.1:$port$path" >/dev/null 2>&1
  mv "$work/$name.png" "docs/images/$name.png"
}

mkdir -p docs/images
shot posting-de /de/stellen/backoffice-management/ 1280 1400
shot posting-en /en/jobs/back-office-manager/ 1280 1400
shot list-de /de/ 1280 1000

for picture in docs/images/*.png; do
  size=$(wc -c <"$picture")
  echo "$picture: $((size / 1024)) KB"
  if [ "$size" -gt 256000 ]; then
    echo "$picture is larger than 250 KB" >&2
    exit 1
  fi
done
