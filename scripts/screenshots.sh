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
    --screenshot="$work/$name.png" "$address$path" >/dev/null 2>&1
  mv "$work/$name.png" "docs/images/$name.png"
}

address=http://127.0.0.1:$port
mkdir -p docs/images
shot posting-de /de/stellen/backoffice-management/ 1280 1400
shot posting-en /en/jobs/back-office-manager/ 1280 1400
shot list-de /de/ 1280 1000

# The second look, on a copy of the site.
mkdir "$work/copy"
cp -r vakanz.yaml content "$work/copy"
sed -i 's/^theme: default$/theme: poster/' "$work/copy/vakanz.yaml"
cargo run --quiet --locked --release -- build --root "$work/copy" --output "$work/site" --today "$today" \
  --base-url "http://127.0.0.1:$port/" --quiet
shot poster-posting-de /de/stellen/backoffice-management/ 1280 1400
shot poster-posting-en /en/jobs/back-office-manager/ 1280 1400 --blink-settings=preferredColorScheme=0
shot poster-list-en /en/ 1280 1400
rm -r "$work/copy"

for picture in docs/images/*.png; do
  size=$(wc -c <"$picture")
  echo "$picture: $((size / 1024)) KB"
  if [ "$size" -gt 256000 ]; then
    echo "$picture is larger than 250 KB" >&2
    exit 1
  fi
done

# The desk, on a copy of the site with a number and a date that are wrong.
mkdir "$work/copy"
cp -r vakanz.yaml content "$work/copy"
role=$work/copy/content/roles/administration/back-office-manager.yaml
sed -i 's/You lead a team of six people/You lead a team of seven people/; s/120 neue Vorgänge/viele neue Vorgänge/' "$role"
for lang in de en; do
  kill "$server" && wait "$server" 2>/dev/null || true
  cargo run --quiet --locked --release -- serve --lang "$lang" --port 0 --today "$today" --root "$work/copy" \
    >"$work/serve.txt" 2>/dev/null &
  server=$!
  for _ in $(seq 100); do
    grep -q _desk "$work/serve.txt" && break
    sleep 0.1
  done
  sleep 1
  address=$(grep -o 'http://127.0.0.1:[0-9]*' "$work/serve.txt" | head -n 1)
  shot "desk-roles-$lang" /_desk/ 1360 900
  shot "desk-role-$lang" /_desk/back-office-manager/ 1360 1000
  sed -i 's/posted: 2026-11-02/posted: soon/' "$role"
  sleep 2
  shot "overlay-$lang" /karriere/en/jobs/back-office-manager/ 1280 900
  sed -i 's/posted: soon/posted: 2026-11-02/' "$role"
done
