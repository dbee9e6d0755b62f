# Finding a JDK: a java with a compiler beside it, version 25 or newer.

oldest_jdk=25

# "25.0.3+9" gives 25, "1.8.0_292" gives 8, "26-ea" gives 26; 0 where it is no version.
jdk_feature() {
  local version=${1#1.}
  version=${version%%[!0-9]*}
  printf '%s\n' "${version:-0}"
}

# The version of the JDK or JRE in a folder, from its release file or, lacking that, from java itself.
jdk_version() {
  local version=
  if [ -r "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([^"]*\)"\{0,1\}$/\1/p' "$1/release" | head -n 1)
  fi
  if [ -z "$version" ] && [ -x "$1/bin/java" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/^.* version "\([^"]*\)".*$/\1/p' | head -n 1)
  fi
  printf '%s\n' "$version"
}

# The homes behind every java on the PATH. A version manager's shim is asked for the java it stands for.
jdk_homes_on_path() {
  local java target link home
  type -ap java | while IFS= read -r java; do
    target=$java
    while [ -L "$target" ]; do
      link=$(readlink "$target")
      case $link in /*) target=$link ;; *) target=$(dirname "$target")/$link ;; esac
    done
    home=$(cd "$(dirname "$target")/.." 2>/dev/null && pwd -P) || continue
    if [ ! -x "$home/bin/javac" ] && [ "$target" != /usr/bin/java ]; then
      home=$("$target" -XshowSettings:properties -version 2>&1 </dev/null | sed -n 's/^ *java\.home = //p' | head -n 1)
    fi
    [ -n "$home" ] && printf '%s\n' "$home"
  done
}

# The usual folders of Linux and macOS, newest names first within each.
jdk_homes_in_folders() {
  local folder home
  if [ -n "${OPENAEO_JDK_FOLDERS+set}" ]; then
    printf '%s\n' "$OPENAEO_JDK_FOLDERS" | tr ':' '\n'
  else
    printf '%s\n' /usr/lib/jvm /usr/java /usr/local/java /opt /opt/java /opt/jdk "$HOME/.jdks" \
      "$HOME/.sdkman/candidates/java" "$HOME/.asdf/installs/java" "$HOME/.local/share/mise/installs/java" \
      /Library/Java/JavaVirtualMachines "$HOME/Library/Java/JavaVirtualMachines" \
      /opt/homebrew/opt /usr/local/opt /home/linuxbrew/.linuxbrew/opt
  fi | while IFS= read -r folder; do
    [ -d "$folder" ] || continue
    for home in "$folder"/*; do
      printf '%s\n' "$home" "$home/Contents/Home" "$home/libexec/openjdk.jdk/Contents/Home" "$home/libexec"
    done | sort -r
  done
}

jdk_homes() {
  [ -n "${JAVA_HOME:-}" ] && printf '%s\n' "$JAVA_HOME"
  jdk_homes_on_path
  env | sed -n 's/^JAVA[A-Za-z0-9_]*_HOME[A-Za-z0-9_]*=//p'
  [ -z "${OPENAEO_JDK_FOLDERS+set}" ] && [ -x /usr/libexec/java_home ] &&
    /usr/libexec/java_home -F -v "$oldest_jdk+" 2>/dev/null
  jdk_homes_in_folders
}

# Releases 25.0.0 to 25.0.2 can corrupt memory under the G1 collector.
jdk_has_faulty_g1() {
  case $1 in 25 | 25+* | 25-* | 25.0.[012] | 25.0.[012][!0-9]*) return 0 ;; *) return 1 ;; esac
}

# Sets JAVA_HOME to the first fitting JDK, and jdk_flags to what its release asks for.
find_jdk() {
  local home version seen='' second_best=''
  while IFS= read -r home; do
    [ -x "$home/bin/java" ] || continue
    version=$(jdk_version "$home")
    if [ "$(jdk_feature "$version")" -ge "$oldest_jdk" ] && [ -x "$home/bin/javac" ]; then
      if ! jdk_has_faulty_g1 "$version"; then
        second_best=
        use_jdk "$home"
        return
      fi
      [ -n "$second_best" ] || second_best=$home
    else
      [ -x "$home/bin/javac" ] || version="$version without a compiler"
      case $seen in *"$home;"*) ;; *) seen="$seen $version in $home;" ;; esac
    fi
  done <<HOMES
$(jdk_homes)
HOMES
  if [ -n "$second_best" ]; then
    say "openaeo: the JDK in $second_best has a faulty G1 collector; using the parallel one (25.0.3 mends it)."
    use_jdk "$second_best" -XX:+UseParallelGC
    return
  fi
  fail "no JDK of version $oldest_jdk or newer was found${seen:+ (seen:${seen%;})}; please install one$(jdk_advice), or set JAVA_HOME to it."
}

use_jdk() {
  export JAVA_HOME=$1
  shift
  jdk_flags=(--enable-native-access=ALL-UNNAMED "$@")
}

jdk_advice() {
  if [ "$(uname -s)" = Darwin ]; then
    printf ', for example by "brew install openjdk@25"'
  elif command -v apt-get >/dev/null 2>&1; then
    printf ', for example the package openjdk-25-jdk or temurin-25-jdk'
  else
    printf ', for example Eclipse Temurin 25'
  fi
}
