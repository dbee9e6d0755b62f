# Building what is out of date.
#
# What Maven has built is copied into target/launcher/PART-STAMP, where the stamp is a checksum over the sources it was
# built from: a folder that is there is up to date, and a program that runs from it is not disturbed by a later build.

built=$root/target/launcher

# The checksum of the poms and main sources that a part (server, cli or benchmarks) is made of.
stamp_of() {
  local uses=
  [ "$1" != benchmarks ] || uses=cli
  (cd "$root" && find pom.xml engine $uses "$1" -type f \( -name pom.xml -o -path '*/src/main/*' \) |
    LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum | tr -s ' ' - | cut -d - -f 1,2)
}

# Makes the part fit to run and sets part_home to its folder.
ensure_built() {
  local part=$1 stamp
  if [ "${OPENAEO_BUILT:-}" = "yes" ]; then
    part_home=$root/$part/target
    return
  fi
  stamp=$(stamp_of "$part")
  part_home=$built/$part-$stamp
  if [ ! -d "$part_home" ]; then
    mkdir -p "$built" 2>/dev/null || fail "the folder $built cannot be written, so nothing can be built."
    lock_build
    [ -d "$part_home" ] || build_part "$part"
    unlock_build
  fi
  forget_older_builds "$part"
  # Whoever runs from the folder is named in it: its process keeps this number through exec.
  : >"$part_home/used-by.$$"
}

build_part() {
  local part=$1 log=$built/build-$1.log making=$built/making.$$
  find_maven
  with_progress "Building OpenAEO ($part)" "$log" \
    "$mvn" -B -ntp -f "$root/pom.xml" -pl "$part" -am package \
    -Dmaven.test.skip=true -Dspotless.check.skip=true -Dspotless.apply.skip=true -Dcyclonedx.skip=true ||
    { unlock_build; show_failed_build "$log"; exit 1; }
  rm -rf "$making"
  mkdir "$making" && collect_"$part" "$making" && mv "$making" "$part_home" ||
    { rm -rf "$making"; unlock_build; fail "what was built could not be copied into $built."; }
}

collect_cli() { collect_classes cli "$1"; }
collect_benchmarks() { collect_classes benchmarks "$1"; }

collect_classes() {
  cp "$root/$1"/target/openaeo-"$1"-*.jar "$2/" && cp -R "$root/$1/target/lib" "$2/lib"
}

# Unpacked, it starts faster than from the nested archive.
collect_server() {
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root"/server/target/openaeo-server-*-exec.jar \
    extract --force --destination "$1" >/dev/null
}

# Removes earlier builds of the part that no living process runs from.
forget_older_builds() {
  local older user
  for older in "$built/$1"-*; do
    [ -d "$older" ] && [ "$older" != "$part_home" ] || continue
    for user in "$older"/used-by.*; do
      [ -e "$user" ] && kill -0 "${user##*.}" 2>/dev/null && continue 2
    done
    rm -rf "$older"
  done
}

# Runs a command with its output in a log; on a terminal one line says how long it has been going and where it is.
with_progress() {
  local title=$1 log=$2 started=$SECONDS child status
  shift 2
  [ -t 2 ] || say "$title ..."
  "$@" >"$log" 2>&1 </dev/null &
  child=$!
  trap 'kill "$child" 2>/dev/null; unlock_build; say ""; say "openaeo: interrupted."; exit 130' INT TERM
  while [ -t 2 ] && kill -0 "$child" 2>/dev/null; do
    printf '\r\033[K%s: %d s %s' "$title" $((SECONDS - started)) \
      "$(sed -n 's/^\[INFO\] Building \(OpenAEO [a-z ]*[a-z]\).*/\1/p' "$log" | tail -n 1)" >&2
    sleep 1
  done
  wait "$child"
  status=$?
  trap - INT TERM
  [ -t 2 ] && printf '\r\033[K' >&2
  return $status
}

show_failed_build() {
  grep -E '^\[ERROR\]|BUILD FAILURE' "$1" | head -n 40 >&2 || tail -n 40 "$1" >&2
  say "openaeo: the build failed; its whole log is $1"
}

# One build at a time: the lock is a link to the number of the process that holds it.
lock_build() {
  local holder told=
  until ln -s "$$" "$built/lock" 2>/dev/null; do
    holder=$(readlink "$built/lock")
    [ -n "$holder" ] || continue
    if kill -0 "$holder" 2>/dev/null; then
      [ -n "$told" ] || say "Waiting for the build that another launcher has begun ..."
      told=yes
      sleep 1
    elif mkdir "$built/lock-left-by.$holder" 2>/dev/null; then
      # Only one waiter gets here for a dead holder, and nobody else touches the lock meanwhile.
      [ "$(readlink "$built/lock")" = "$holder" ] && rm -f "$built/lock"
      rmdir "$built/lock-left-by.$holder"
    fi
  done
}

unlock_build() {
  [ "$(readlink "$built/lock" 2>/dev/null)" = "$$" ] && rm -f "$built/lock"
  return 0
}

run_command_line() {
  run_class cli org.openaeo.cli.OpenAeoCommand "$@"
}

# Runs a main class of a part that is no server, in the folder where the user stands.
run_class() {
  local part=$1 class=$2
  shift 2
  find_jdk
  ensure_built "$part"
  exec "$JAVA_HOME/bin/java" "${jdk_flags[@]}" -cp "$(printf '%s:' "$part_home/openaeo-$part"-*.jar)$part_home/lib/*" \
    "$class" "$@"
}
