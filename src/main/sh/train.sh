# Makes the start-up caches (the JDK's ahead-of-time caches) of a finished build: train.sh JAVA JAR CACHES DOCUMENTS
# Started by bin/cancu in the background. Whatever fails here only means a slower start.
java=$1 jar=$2 caches=$3 documents=$4
index=$caches/index
samples=${0%/*}/samples
. "${0%/*}/sparing.sh"
quick='-Xlog:disable --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1'

# Keeps cache $1 when its run left a whole file and the jar was not built anew meanwhile.
keep() {
    if [ -s "$1.new" ] && [ ! "$jar" -nt "$caches/begun" ]; then
        mv -f "$1.new" "$1"
    else
        rm -f "$1.new" "$1.new.config"
    fi
}

visit() {
    if command -v curl >/dev/null 2>&1; then
        curl -s -m 20 "$1"
    elif command -v wget >/dev/null 2>&1; then
        wget -q -T 20 -O - "$1"
    fi
}

rm -rf "$index"
load='-Xlog:disable --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC'
# shellcheck disable=SC2086
"$java" $load "-Dcancu.home=$caches" -jar "$jar" index "$documents" --index "$index"

# shellcheck disable=SC2086
"$java" $quick "-XX:AOTCacheOutput=$caches/shell.aot.new" "-Dcancu.home=$caches" \
    -jar "$jar" search 'kế hoạch' --index "$index"
keep "$caches/shell.aot"

# A parser process that reads files of each of the usual formats, again and again: as with loads (below), what the
# optimising compiler takes here it takes at once in the parser processes of a long load, and nothing else.
# shellcheck disable=SC2086
"$java" -Xlog:disable --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC $sparing -Djava.awt.headless=true \
    -Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider "-XX:AOTCacheOutput=$caches/worker.aot.new" \
    -cp "$jar" vn.cancu.extract.Rehearsal 60 "$samples"/*
keep "$caches/worker.aot"

# A second load, with new files beside known ones. What the optimising compiler takes here it takes at once in later
# loads, without watching it first; what it does not take here it leaves alone there. So there must be many texts, and
# the compiler must be as sparing as in a load (bin/cancu). The texts are runs of lines drawn from the documents.
texts=$caches/texts
mkdir -p "$texts"
awk -v folder="$texts" '
    { lines[++count] = $0 }
    END {
        srand(1)
        for (text = 1; text <= 1200; text++) {
            file = folder "/" text ".txt"
            for (size = 0; size < 15000; ) {
                last = (line = 1 + int(rand() * count)) + int(rand() * 12)
                for (; line <= last && line <= count; line++) {
                    print lines[line] >file
                    size += length(lines[line])
                }
            }
            close(file)
        }
    }' "$documents"/*.txt
# shellcheck disable=SC2086
"$java" $load $sparing "-XX:AOTCacheOutput=$caches/load.aot.new" "-Dcancu.home=$caches" \
    -jar "$jar" index "$documents" "$texts" "$samples" --index "$index"
rm -rf "$texts"
keep "$caches/load.aot"

"$java" -Xlog:disable --enable-native-access=ALL-UNNAMED -XX:+UseG1GC "-XX:AOTCacheOutput=$caches/serve.aot.new" \
    "-Dcancu.home=$caches" -jar "$jar" serve --port 0 --index "$index" 2>"$caches/serve.log" &
server=$!
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    site=$(sed -n 's|.*\(http://[^ ]*\).*|\1|p' "$caches/serve.log" | head -n 1)
    [ -n "$site" ] && break
    sleep 1
done
if [ -n "$site" ]; then
    site=${site%/}
    visit "$site/"
    page=$(visit "$site/search?q=k%E1%BA%BF%20ho%E1%BA%A1ch")
    # Searches enough to tell which methods are called most: they are compiled sooner then.
    for query in k%E1%BA%BF+ho%E1%BA%A1ch hoc+sinh %22thi+%C4%91ua%22 05-CT%2FTW; do
        number=0
        while [ $number -lt 25 ]; do
            number=$((number + 1))
            visit "$site/search?q=$query&page=$number"
        done
    done
    for path in $(echo "$page" | grep -oE '"/(documents|directives)/[^"]*"' | tr -d '"' | head -n 4); do
        visit "$site$path"
    done
fi >/dev/null
kill -TERM "$server"
wait "$server"
keep "$caches/serve.aot"
rm -rf "$index"
