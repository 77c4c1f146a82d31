# Sourced by the scripts of this folder: builds the command into target/command when it is missing or older than a source.
# Build output goes to standard error; two builds at once wait for each other.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(dirname "$here")
command_home=$here/target/command
stamp=$command_home/built

java=java
[[ -n ${JAVA_HOME:-} && -x $JAVA_HOME/bin/java ]] && java=$JAVA_HOME/bin/java

sources() {
  find "$root/pom.xml" "$root"/attendance-*/pom.xml "$root"/attendance-*/src/main "$here/pom.xml" "$here/src/main" "$@"
}

is_built() { [[ -f $stamp && -z $(sources -newer "$stamp" -print -quit 2>/dev/null) ]]; }

build() {
  if ! command -v mvn >/dev/null; then
    echo "The first run builds the command, and mvn is not on the path." >&2
    echo "Maybe Apache Maven is not installed." >&2
    exit 3
  fi
  local log=$here/target/command-build.log next=$command_home.next
  mkdir -p "$here/target"
  echo "Building the attendance command (the first run, or a source has changed) ..." >&2
  touch "$here/target/command-began"
  if ! (cd "$root" && mvn -B -ntp -q -Dquick -DskipTests -pl examples -am package) </dev/null >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    echo "The command could not be built." >&2
    echo "Maybe Maven cannot reach its repository; the whole log is in examples/target/command-build.log." >&2
    exit 3
  fi
  rm -rf "$next" && mkdir -p "$next"
  cp "$here"/target/attendance.jar "$here"/target/lib/*.jar "$next/"
  touch -r "$here/target/command-began" "$next/built"
  rm -rf "$command_home" && mv "$next" "$command_home"
}

if ! is_built; then
  mkdir -p "$here/target"
  lock=$here/target/command.lock
  if command -v flock >/dev/null; then
    exec 9>"$lock"
    flock 9
    is_built || build
    exec 9>&-
  else
    until mkdir "$lock.d" 2>/dev/null; do sleep 1; done
    trap 'rmdir "$lock.d" 2>/dev/null || true' EXIT
    is_built || build
    rmdir "$lock.d"
    trap - EXIT
  fi
fi

