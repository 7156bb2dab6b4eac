# Makes the start-up caches (JDK ahead-of-time class caches) of a finished build: train.sh JAVA JAR CACHES DOCUMENTS
# Started by bin/cancu in the background. Whatever fails here only means a slower start.
java=$1 jar=$2 caches=$3 documents=$4
index=$caches/index
quick='-Xlog:disable --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1'

# Keeps cache $1 when the run that made it left a whole file; the jar may have been built anew meanwhile.
keep() {
    if [ -s "$1.new" ] && [ ! "$jar" -nt "$caches/begun" ]; then
        mv -f "$1.new" "$1"
    else
        rm -f "$1.new"
    fi
}

rm -rf "$index"
# shellcheck disable=SC2086
{
    "$java" $quick "-XX:AOTCacheOutput=$caches/shell.aot.new" -jar "$jar" --version
    keep "$caches/shell.aot"
}
rm -rf "$index"
