# Everything CI runs.

run_all_checks() {
  local status started=$SECONDS log=$root/target/launcher/test.log reports=$root/target/launcher/reports.txt
  [ $# -eq 0 ] || misused "test takes no arguments."
  find_jdk
  find_maven
  find_browser
  mkdir -p "$built" 2>/dev/null || fail "the folder $built cannot be written, so nothing can be built."
  lock_build
  # Reports of earlier runs must not be counted.
  rm -rf "$root"/*/target/surefire-reports
  set -- "$mvn" -B -ntp -f "$root/pom.xml" verify -Dspotless.goal=check
  if [ -n "${CI:-}" ]; then
    "$@" </dev/null
  else
    with_progress "Testing OpenAEO" "$log" "$@"
  fi
  status=$?
  unlock_build
  [ $status -eq 0 ] || [ -n "${CI:-}" ] || show_failed_build "$log"
  "$JAVA_HOME/bin/java" "$root/launcher/TestTally.java" "$root" || status=1
  [ $status -eq 0 ] || exit 1
}

# The pictures in the documents, taken anew from the demonstration world.
take_pictures() {
  local log=$built/pictures.log
  [ $# -eq 0 ] || misused "pictures takes no arguments."
  find_jdk
  find_maven
  find_browser
  mkdir -p "$built" 2>/dev/null || fail "the folder $built cannot be written, so nothing can be built."
  lock_build
  with_progress "Taking the pictures of docs/pictures" "$log" \
    "$mvn" -B -ntp -f "$root/pom.xml" verify -pl journeys -am -Ppictures -DskipTests -Dspotless.goal=check ||
    { unlock_build; show_failed_build "$log"; exit 1; }
  unlock_build
  sed -n 's/^\(docs\/pictures\/.*\)/\1/p' "$log"
}

# Whether the engine's tests notice small faults put into its code, in one package or in all.
find_mutants() {
  local status log=$built/mutants.log report=$root/engine/target/pit-reports
  [ $# -le 1 ] || misused "mutants takes one package of the engine, or none for all."
  [ $# -eq 0 ] || [ -d "$root/engine/src/main/java/org/openaeo/engine/$1" ] ||
    misused "the engine has no package '$1'."
  find_jdk
  find_maven
  mkdir -p "$built" 2>/dev/null || fail "the folder $built cannot be written, so nothing can be built."
  lock_build
  rm -rf "$report"
  with_progress "Putting faults into the engine, one by one" "$log" \
    "$mvn" -B -ntp -f "$root/pom.xml" verify -pl engine -Pmutants -Dspotless.goal=check \
    ${1:+"-Dmutants=org.openaeo.engine.$1.*" "-Dmutants.tests=org.openaeo.engine.$1.*"}
  status=$?
  unlock_build
  grep -E '^>> (Generated .* mutations|Mutations with no coverage)' "$log"
  [ -e "$report/index.html" ] && say "Which faults went unnoticed: engine/target/pit-reports/index.html"
  [ $status -eq 0 ] || { show_failed_build "$log"; exit 1; }
}

# The browser that the journeys drive; sets OPENAEO_CHROMIUM. On Debian, root installs it where it is missing.
find_browser() {
  local candidate
  for candidate in "${OPENAEO_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    [ -n "$candidate" ] && candidate=$(type -P "$candidate") || continue
    export OPENAEO_CHROMIUM=$candidate
    return
  done
  if [ "$(id -u)" = 0 ] && [ -e /etc/debian_version ] && command -v apt-get >/dev/null 2>&1; then
    say "Installing the browser for the browser journeys ..."
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; } \
      >"${TMPDIR:-/tmp}/openaeo-browser.$$.log" 2>&1 || tail -n 5 "${TMPDIR:-/tmp}/openaeo-browser.$$.log" >&2
    OPENAEO_CHROMIUM=$(type -P chromium) && export OPENAEO_CHROMIUM && return
  fi
  fail "the browser journeys need Chromium, which was not found; please install it (on Debian the package chromium), or name it by OPENAEO_CHROMIUM."
}
