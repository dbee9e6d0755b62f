# Finding Maven: on the PATH, or fetched from the repository that the environment or the settings name.

oldest_maven=3.8.1
fetched_maven=3.9.11
fetched_maven_sha512=bcfe4fe305c962ace56ac7b5fc7a08b87d5abd8b7e89027ab251069faebee516b0ded8961445d6d91ec1985dfe30f8153268843c89aa392733d1a3ec956c9978

# Whether version $1 is at least version $2; both dotted numbers, a qualifier after "-" is left aside.
version_at_least() {
  printf '%s\n' "${1%%-*} ${2%%-*}" | awk '{
    split($1, a, "."); split($2, b, ".")
    for (i = 1; i <= 4; i++) if (a[i] + 0 != b[i] + 0) exit !(a[i] + 0 > b[i] + 0)
  }'
}

# Sets mvn to a Maven that is new enough. JAVA_HOME must be set.
find_maven() {
  local version='' found
  mvn=$(type -P mvn) || mvn=
  if [ -n "$mvn" ]; then
    version=$("$mvn" -v 2>/dev/null | sed -n 's/^[^A]*Apache Maven \([0-9][^ ]*\).*/\1/p' | head -n 1)
    version_at_least "${version:-0}" "$oldest_maven" && return
  fi
  found=${version:+ (found: $version in $mvn)}
  mvn=${XDG_CACHE_HOME:-$HOME/.cache}/openaeo/apache-maven-$fetched_maven/bin/mvn
  [ -x "$mvn" ] || fetch_maven "$found"
}

# The repository's address: MVNW_REPOURL, or the first mirror in the user's Maven settings.
maven_repository() {
  if [ -n "${MVNW_REPOURL:-}" ]; then
    printf '%s\n' "$MVNW_REPOURL"
  elif [ -r "$HOME/.m2/settings.xml" ]; then
    tr -d ' \n' <"$HOME/.m2/settings.xml" | sed -n 's:.*<mirrors>\(.*\)</mirrors>.*:\1:p' |
      grep -o '<url>[^<]*' | head -n 1 | cut -c 6-
  fi
}

fetch_maven() {
  local repository archive cache sum
  repository=$(maven_repository)
  [ -n "$repository" ] || fail "Maven $oldest_maven or newer is needed$1; please install it and put it on the PATH, or set MVNW_REPOURL to the address of a Maven repository to fetch it from."
  archive=$repository/org/apache/maven/apache-maven/$fetched_maven/apache-maven-$fetched_maven-bin.tar.gz
  cache=${XDG_CACHE_HOME:-$HOME/.cache}/openaeo
  mkdir -p "$cache" 2>/dev/null || fail "the folder $cache for Maven cannot be written."
  say "Fetching Maven $fetched_maven ..."
  if command -v curl >/dev/null 2>&1; then
    curl -fsSL -o "$cache/maven.$$" "$archive"
  elif command -v wget >/dev/null 2>&1; then
    wget -qO "$cache/maven.$$" "$archive"
  else
    fail "Maven $oldest_maven or newer is needed$1, and neither curl nor wget is there to fetch it; please install Maven."
  fi || { rm -f "$cache/maven.$$"; fail "Maven could not be fetched from $archive; please install Maven $oldest_maven or newer."; }
  sum=$( (sha512sum "$cache/maven.$$" || shasum -a 512 "$cache/maven.$$") 2>/dev/null | cut -d ' ' -f 1)
  [ "$sum" = "$fetched_maven_sha512" ] ||
    { rm -f "$cache/maven.$$"; fail "what $archive holds has not the checksum of Maven $fetched_maven, so it is not used."; }
  mkdir "$cache/unpacked.$$" && tar -xzf "$cache/maven.$$" -C "$cache/unpacked.$$" ||
    { rm -rf "$cache/maven.$$" "$cache/unpacked.$$"; fail "Maven could not be unpacked into $cache."; }
  # Another launcher may have been quicker; the same archive gives the same folder.
  mv "$cache/unpacked.$$/apache-maven-$fetched_maven" "$cache/" 2>/dev/null
  rm -rf "$cache/maven.$$" "$cache/unpacked.$$"
  [ -x "$mvn" ] || fail "Maven could not be unpacked into $cache."
}
