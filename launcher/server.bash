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
  [ -z "$fresh" ] || "$JAVA_HOME/bin/java" "$root/launcher/StartOver.java" "$data" || exit 1
  if [ "$mode" = demo ]; then set -- --spring.profiles.active=demo; else set --; fi
  exec "$JAVA_HOME/bin/java" "${jdk_flags[@]}" -XX:+ExitOnOutOfMemoryError -jar "$part_home"/openaeo-server-*-exec.jar \
    "$@" "--server.port=$port" "--openaeo.data-folder=$data"
}

port_is_taken() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# Makes sure that the folder is new, empty or a server's own: a server keeps its lock in it.
claim_data_folder() {
  mkdir -p "$1" 2>/dev/null || fail "the data folder $1 cannot be made; choose another by --data DIR."
  [ -w "$1" ] && [ -x "$1" ] && [ -r "$1" ] || fail "the data folder $1 cannot be written; choose another by --data DIR."
  [ -z "$(ls -A "$1")" ] || [ -e "$1/instance.lock" ] ||
    fail "the folder $1 holds something else than OpenAEO's data; choose another by --data DIR."
}
