# Starting the server, for demonstration or for work.

start_server() {
  local mode=$1 port=${SERVER_PORT:-8080} data=${OPENAEO_DATAFOLDER:-} fresh=''
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
  printf '%s\n' "$$" >"$data/launcher.pid"
  exec "$JAVA_HOME/bin/java" "${jdk_flags[@]}" -XX:+ExitOnOutOfMemoryError -jar "$part_home"/openaeo-server-*-exec.jar \
    "$@" "--server.port=$port" "--openaeo.data-folder=$data"
}

port_is_taken() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# Makes sure that the folder is new, empty or a server's own, and that no server works on it.
claim_data_folder() {
  local holder
  mkdir -p "$1" 2>/dev/null || fail "the data folder $1 cannot be made; choose another by --data DIR."
  [ -w "$1" ] && [ -x "$1" ] && [ -r "$1" ] || fail "the data folder $1 cannot be written; choose another by --data DIR."
  [ -z "$(ls -A "$1")" ] || [ -e "$1/instance.lock" ] || [ -e "$1/launcher.pid" ] ||
    fail "the folder $1 holds something else than OpenAEO's data; choose another by --data DIR."
  if holder=$(running_server "$1"); then
    fail "a server is running on the data folder $1 (process $holder); end it first, or choose another folder by --data DIR."
  fi
}

# Prints the process of the server that works on the folder, or fails.
running_server() {
  local holder database
  holder=$(cat "$1/launcher.pid" 2>/dev/null)
  is_process "$holder" openaeo && printf '%s\n' "$holder" && return
  # A server that was started without the launcher is the parent of the folder's database.
  database=$(head -n 1 "$1/database/postmaster.pid" 2>/dev/null)
  is_process "$database" postgres && holder=$(ps -p "$database" -o ppid= 2>/dev/null | tr -d ' ') &&
    is_process "$holder" java && printf '%s\n' "$holder"
}

# Whether the number is a living process whose command has the word in it: numbers are given out again.
is_process() {
  [ -n "$1" ] && [ "$1" != "$$" ] && kill -0 "$1" 2>/dev/null || return 1
  ! command -v ps >/dev/null 2>&1 || ps -p "$1" -o args= 2>/dev/null | grep -q "$2"
}

# Empties a claimed folder, after the database that a killed server left behind has been ended.
empty_data_folder() {
  local database waited=0
  database=$(head -n 1 "$1/database/postmaster.pid" 2>/dev/null)
  if is_process "$database" postgres; then
    kill -TERM "$database"
    while kill -0 "$database" 2>/dev/null && [ $waited -lt 300 ]; do
      sleep 0.1
      waited=$((waited + 1))
    done
  fi
  find "$1" -mindepth 1 -maxdepth 1 ! -name instance.lock -exec rm -rf {} + || fail "the folder $1 could not be emptied."
}
