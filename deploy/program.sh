# Read by the commands beside it: finds a JDK 25 and Maven, and builds the programs that the commands run.
# shellcheck shell=bash

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=$home/.orderwatch/program
services="case-service order-service notification-service"

say() { printf '%s\n' "$*"; }
stop() { printf '%s\n' "$*" >&2; exit 1; }

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release" 2>/dev/null
}

# Prints the folder of a JDK 25, from the places where one usually lies.
find_jdk() {
  local candidate on_path
  on_path=$(command -v javac 2>/dev/null || true)
  if [ -n "$on_path" ]; then
    on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")")")
  fi
  for candidate in "${JAVA_HOME:-}" "${JDK_HOME:-}" "$on_path" \
    /usr/lib/jvm/* /usr/java/* /usr/local/java/* /opt/*jdk* /opt/java/* /opt/*/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      printf '%s' "$candidate"
      return 0
    fi
  done
  return 1
}

# Prints the Maven command, version 3.8 or later.
find_maven() {
  local candidate version
  for candidate in "$(command -v mvn 2>/dev/null || true)" "${MAVEN_HOME:-}/bin/mvn" "${M2_HOME:-}/bin/mvn" \
    /opt/*maven*/bin/mvn /usr/share/maven/bin/mvn /usr/local/*maven*/bin/mvn \
    "$HOME"/.sdkman/candidates/maven/current/bin/mvn /opt/homebrew/bin/mvn /usr/local/bin/mvn; do
    [ -x "$candidate" ] || continue
    version=$(JAVA_HOME=$jdk "$candidate" --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p' | head -1)
    case $version in
      3.8 | 3.9 | 3.[1-9][0-9] | [4-9].*)
        printf '%s' "$candidate"
        return 0
        ;;
    esac
  done
  return 1
}

need_jdk() {
  jdk=$(find_jdk) || stop "Orderwatch needs a JDK 25 and found none. Install one (for instance Eclipse Temurin 25) or set JAVA_HOME to its folder."
}

# Whether something was changed after the programs were built.
is_stale() {
  [ -f "$program/built" ] || return 0
  [ -n "$(find "$home"/pom.xml "$home"/shared-kernel "$home"/*-service "$home"/deploy \
    -name target -prune -o -type f \( -name pom.xml -o -path '*/src/main/*' \) -newer "$program/built" -print 2>/dev/null | head -1)" ]
}

# Builds where needed. The programs run from a folder of their own, so that a build never pulls a jar from under them.
build() {
  local maven stamp new service
  is_stale || return 0
  maven=$(find_maven) || stop "Orderwatch needs Apache Maven 3.8 or later to build itself and found none. Install it, or put its bin folder on the PATH."
  say "Orderwatch is being built; the first time this takes a few minutes."
  mkdir -p "$home/.orderwatch"
  chmod 700 "$home/.orderwatch"
  stamp=$(mktemp "$home/.orderwatch/stamp.XXXXXX")
  if ! (cd "$home" && JAVA_HOME=$jdk MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
    "$maven" -q -B -ntp -Dstyle.color=never -DskipTests package); then
    rm -f "$stamp"
    stop "The build failed; Maven's words are above."
  fi
  new=$program.new
  rm -rf "$new"
  mkdir -p "$new/lib"
  for service in $services; do
    cp "$home/$service/target/$service.jar" "$new/"
  done
  cp "$home/deploy/target/launcher.jar" "$home"/deploy/target/lib/*.jar "$new/lib/"
  mv "$stamp" "$new/built"
  rm -rf "$program"
  mv "$new" "$program"
}

# Becomes a Java program of ours: main class, then its arguments.
run_java() {
  local main=$1
  shift
  exec "$jdk/bin/java" -Xmx384m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dorderwatch.home="$home" -Dorderwatch.program="$program" -cp "$program/lib/*" "$main" "$@"
}
