# Starting the server, for demonstration or for work.

start_server() {
  local mode=$1 port=8080 data='' fresh=''
  shift
  while [ $# -gt 0 ]; do
    case $1 in
      --port=*) port=${1#*=} ;;
      --data=*) data=${1#*=} ;;
      --port | --data)
        [ $# -gt 1 ] || misused "$1 needs a value."
        if [ "$1" = --port ]; then port=$2; else data=$2; fi
        shift
        ;;
      --fresh) fresh=yes ;;
      *) misused "$mode does not know '$1'." ;;
    esac
    shift
  done
  [ -z "$fresh" ] || [ "$mode" = demo ] || misused "--fresh belongs to demo: the data of a server at work is not thrown away by its launcher."
  case $port in '' | *[!0-9]* | ??????*) misused "the port '$port' is not a number from 1 to 65535." ;; esac
  [ "$port" -ge 1 ] && [ "$port" -le 65535 ] || misused "the port '$port' is not a number from 1 to 65535."
  data=${data:-$root/data/$mode}
  case $data in /*) ;; *) data=$PWD/$data ;; esac

  find_jdk
  if port_is_taken "$port"; then
    fail "port $port is taken by another program; choose another by --port N."
  fi
  claim_data_folder "$data"
  ensure_built server
  [ -z "$fresh" ] || empty_data_folder "$data"
  if [ "$mode" = demo ]; then set -- --spring.profiles.active=demo; else set --; fi
  printf '%s\n' "$$" >"$data/server.pid"
  exec "$JAVA_HOME/bin/java" "${jdk_flags[@]}" -jar "$part_home"/openaeo-server-*-exec.jar \
    "$@" "--server.port=$port" "--openaeo.data-directory=$data"
}

port_is_taken() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# A folder is ours when the file openaeo.data is in it; an empty or new one becomes ours.
claim_data_folder() {
  local holder
  mkdir -p "$1" 2>/dev/null || fail "the data folder $1 cannot be made; choose another by --data DIR."
  [ -w "$1" ] && [ -x "$1" ] && [ -r "$1" ] || fail "the data folder $1 cannot be written; choose another by --data DIR."
  if [ ! -e "$1/openaeo.data" ]; then
    [ -z "$(ls -A "$1")" ] || fail "the folder $1 holds something else than OpenAEO's data; choose another by --data DIR."
    printf 'The data of an OpenAEO server. Do not change anything in this folder by hand.\n' >"$1/openaeo.data"
  fi
  if holder=$(running_server "$1"); then
    fail "a server is running on the data folder $1 (process $holder); end it first, or choose another folder by --data DIR."
  fi
}

# Prints the process of the server that works on the folder, or fails.
running_server() {
  local holder
  holder=$(cat "$1/server.pid" 2>/dev/null) && [ -n "$holder" ] && [ "$holder" != "$$" ] && kill -0 "$holder" 2>/dev/null || return 1
  # The number may have been given to another program since.
  command -v ps >/dev/null 2>&1 && { ps -p "$holder" -o args= 2>/dev/null | grep -q openaeo || return 1; }
  printf '%s\n' "$holder"
}

# Empties a claimed folder, after the database left behind by a killed server has been ended.
empty_data_folder() {
  end_left_database "$1"
  find "$1" -mindepth 1 -maxdepth 1 ! -name openaeo.data -exec rm -rf {} + || fail "the folder $1 could not be emptied."
}

# A killed server leaves its PostgreSQL running: its process stands in the first line of postmaster.pid.
end_left_database() {
  local file holder waited=0
  find "$1" -maxdepth 3 -name postmaster.pid 2>/dev/null | while IFS= read -r file; do
    holder=$(head -n 1 "$file")
    case $holder in '' | *[!0-9]*) continue ;; esac
    kill -TERM "$holder" 2>/dev/null || continue
    while kill -0 "$holder" 2>/dev/null && [ $waited -lt 100 ]; do
      sleep 0.1
      waited=$((waited + 1))
    done
  done
}
