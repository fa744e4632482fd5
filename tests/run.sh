#!/usr/bin/env bash
# Installs what the tests need and runs every test of the solution, fast projects first.
# Usage: bash tests/run.sh [NAME…]     only projects whose name contains one of the NAMEs, e.g. "Search Lucene"
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

projects=(Architecture Articles Search Storage SampleSite Cleaning Entities Ner.Onnx Crawling Lucene Importing Server Cli Browser)

# Every test project of the solution is in the list above, or this stops: a new one cannot be forgotten.
for folder in tests/SearchEngine.*.Tests; do
  name=${folder#tests/SearchEngine.}; name=${name%.Tests}
  case " ${projects[*]} " in *" $name "*) ;; *) echo "tests/run.sh does not know $folder: add '$name' to its list." >&2; exit 1 ;; esac
done

if [ $# -gt 0 ]; then
  wanted=()
  for name in "${projects[@]}"; do for part in "$@"; do case "$name" in *"$part"*) wanted+=("$name"); break ;; esac; done; done
  projects=("${wanted[@]}")
fi

find_chromium() {
  local candidate
  for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    [ -n "$candidate" ] && command -v "$candidate" && return 0
  done
  return 1
}

if ! chromium=$(find_chromium); then
  if ! command -v apt-get >/dev/null; then
    echo "The browser tests need Chromium: install it and set CHROMIUM to its path." >&2; exit 1
  fi
  echo "Installing Chromium for the browser tests …"
  sudo=""; [ "$(id -u)" -eq 0 ] || sudo=sudo
  export DEBIAN_FRONTEND=noninteractive
  { $sudo apt-get update -q && $sudo apt-get install -y -q --no-install-recommends chromium fonts-liberation; } >/dev/null || { echo "apt-get could not install Chromium: install it and set CHROMIUM to its path." >&2; exit 1; }
  chromium=$(find_chromium) || { echo "Chromium was installed but not found: set CHROMIUM to its path." >&2; exit 1; }
fi
export CHROMIUM=$chromium

# Test projects are executables of their own; they look for the runtime where the SDK is.
export DOTNET_ROOT=${DOTNET_ROOT:-$(dirname "$(readlink -f "$(command -v dotnet)")")}

dotnet build SearchEngine.sln -c Release --nologo -v quiet || { echo "The build failed." >&2; exit 1; }

passed=0 failed=0 skipped=0 broken=0
for name in "${projects[@]}"; do
  log=$(mktemp)
  echo "── $name"
  "tests/SearchEngine.$name.Tests/bin/Release/net10.0/SearchEngine.$name.Tests" -noLogo -noColor 2>&1 | tee "$log" | grep -av -E '^ *(Discovering|Discovered|Starting|Finished):'
  status=${PIPESTATUS[0]}
  read -r total errors failures skips < <(sed -nE 's/.*Total: ([0-9]+), Errors: ([0-9]+), Failed: ([0-9]+), Skipped: ([0-9]+).*/\1 \2 \3 \4/p' "$log" | awk '{t+=$1; e+=$2; f+=$3; s+=$4} END {print t+0, e+0, f+0, s+0}')
  rm -f "$log"
  passed=$((passed + total - failures - skips)); failed=$((failed + failures + errors)); skipped=$((skipped + skips))
  # A project that ran nothing, or ended badly without a failed test, has failed.
  if [ "$total" -eq 0 ] || { [ "$status" -ne 0 ] && [ $((failures + errors)) -eq 0 ]; }; then
    echo "SearchEngine.$name.Tests ended with status $status after $total tests."; broken=1; failed=$((failed + 1))
  fi
done

if [ "$skipped" -gt 0 ]; then echo "$passed passed, $failed failed, $skipped skipped"; else echo "$passed passed, $failed failed"; fi
[ "$failed" -eq 0 ] && [ "$broken" -eq 0 ]
