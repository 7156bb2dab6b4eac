# Starts a main class among the tests, beside the built program. To be read by bin/torture and bin/benchmark.
#   run_main ROOT CLASS ARGUMENT…
run_main() {
    root=$1 main=$2
    shift 2
    . "$root/src/main/sh/find-java.sh"
    find_java "$root" || exit 1
    make_utf8
    case $1 in
        '' | -*) ;;
        *) folder=$(readlink -f -- "$1") && shift && set -- "$folder" "$@" ;;
    esac
    cd "$root" || exit 1
    "$root/bin/cancu" --version >/dev/null || exit 1
    tests=target/test-classes/$(echo "$main" | tr . /).class
    if [ ! -f "$tests" ] || [ -n "$(find src/test src/main pom.xml -newer "$tests" -print 2>/dev/null | head -n 1)" ]; then
        JAVA_HOME=$java_home MAVEN_OPTS="$maven_quiet ${MAVEN_OPTS:-}" \
            mvn -B -q -Dspotless.check.skip=true test-compile </dev/null || exit 1
        touch "$tests"
    fi
    path=$root/target/test-classes:$root/target/classes
    for jar in "$root"/target/lib/*.jar; do
        path=$path:$jar
    done
    exec "$java_home/bin/java" -Xlog:disable --enable-native-access=ALL-UNNAMED \
        -Djava.util.logging.config.class=vn.cancu.LibraryLogs -cp "$path" "$main" "$@"
}
