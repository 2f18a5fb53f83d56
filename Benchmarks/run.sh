#!/bin/sh
# Measures the CPU time of `visitbook check` and `visitbook build` against a bare C program on the
# same library and the same files. Usage: Benchmarks/run.sh [COPIES]; see README.md beside it.
set -eu

copies=${1:-100}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$root"
python3 Benchmarks/workspace.py content "$work/content" "$copies"
cc -O2 -Wall -Wextra -o "$work/reference" Benchmarks/reference/reference.c \
  $(pkg-config --cflags --libs libcmark-gfm) -lcmark-gfm-extensions
${SWIFT:-swift} build -c release --product visitbook >&2
mkdir "$work/pages"

python3 Benchmarks/measure.py \
  reference "$work/reference $work/pages $(echo "$work"/content/*/policies/*.md)" \
  check ".build/release/visitbook check $work/content" \
  build ".build/release/visitbook build $work/content --output $work/site"
