# Read by bin/cancu and bin/test: finds a JDK, and the locale in which Vietnamese file names can be opened.

# Options that keep Maven itself quiet on a new JDK.
maven_quiet='--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow'

# The release number of the JDK in folder $1 as "major.minor.patch" in $release; fails when it is older than 25.
is_new_enough() {
    release=
    [ -x "$1/bin/java" ] || return 1
    if [ -r "$1/release" ]; then
        while IFS='=' read -r name value; do
            [ "$name" = JAVA_VERSION ] && release=${value#\"} && release=${release%\"*}
        done <"$1/release"
    else
        release=$("$1/bin/java" -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p')
    fi
    major=${release%%[!0-9]*}
    [ -n "$major" ] && [ "$major" -ge 25 ]
}

# A number to compare releases by: 25.0.3 gives 250003.
weight() {
    IFS='.+-_' read -r a b c _ <<-END
	$1.0.0
	END
    echo $((${a:-0} * 10000 + ${b:-0} * 100 + ${c:-0}))
}

# Sets java_home: JAVA_HOME, JDK_HOME, the java on the PATH, when new enough; else the newest in the usual places.
find_java() {
    java_home=
    on_path=$(command -v java 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null) && on_path=${on_path%/bin/java}
    for home in "${JAVA_HOME:-}" "${JDK_HOME:-}" "${on_path:-}"; do
        if [ -n "$home" ] && is_new_enough "$home"; then
            java_home=$home
            return 0
        fi
    done
    best=0
    for home in /usr/lib/jvm/* /usr/java/* /usr/local/lib/jvm/* /opt/* /opt/*/* "${HOME:-}"/.sdkman/candidates/java/* \
        "${HOME:-}"/.jdks/* "${HOME:-}"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -d "$home/bin" ] && is_new_enough "$home" && [ "$(weight "$release")" -gt "$best" ]; then
            best=$(weight "$release")
            java_home=$home
        fi
    done
    [ -n "$java_home" ] && return 0
    echo "cancu: no JDK 25 or newer was found: install one (for example Temurin 25) or set JAVA_HOME to its folder" >&2
    return 1
}

# Java opens files with Vietnamese names only where the locale is UTF-8 (it is not under cron, systemd, containers).
make_utf8() {
    [ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8
}
