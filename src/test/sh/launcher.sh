#!/bin/sh
# Proves bin/cancu as people start it: a real process, the packaged program, a folder with blanks and marks in its name.
# Prints one line a failure and ends with 1; prints one line and ends with 0 when all is well.

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd -P) || exit 1
work=$(mktemp -d) || exit 1
server=
trap '[ -n "$server" ] && kill -TERM "$server" 2>/dev/null; rm -rf "$work"' EXIT
mkdir "$work/văn bản" && cp "$root"/corpus/seed/*.txt "$work/văn bản/" && : >"$work/văn bản/rỗng.txt"
failures=0
passed=0

# check NAME EXPECTED-EXIT-CODE PATTERN-IN-OUTPUT ARGUMENT…: messages must hold no warning of a library.
check() {
    name=$1 code=$2 pattern=$3
    shift 3
    (cd / && "$root/bin/cancu" --index "$work/index" "$@" >"$work/out" 2>"$work/err")
    result=$?
    if [ $result -ne "$code" ]; then
        echo "launcher: $name ended with $result, not $code: $(head -n 3 "$work/err")" >&2
        failures=$((failures + 1))
    elif [ -n "$pattern" ] && ! grep -q -e "$pattern" "$work/out"; then
        echo "launcher: $name printed no «$pattern»: $(head -n 3 "$work/out")" >&2
        failures=$((failures + 1))
    elif grep -q -e WARNING -e Exception -e 'incubator' "$work/err"; then
        echo "launcher: $name let a library speak: $(head -n 3 "$work/err")" >&2
        failures=$((failures + 1))
    else
        passed=$((passed + 1))
    fi
}

check version 0 'cancu' --version
check index 3 '6 files = 5 documents + 0 duplicates + 1 failure' index "$work/văn bản"
check 'index again' 3 'no file was read again' index "$work/văn bản"
check search 0 '793/KH-SGDĐT' search 05-CT/TW
check trace 0 'Cited by 3' trace 'chi thi 05'
check read 0 '2019-04-09' read "$root/corpus/seed/000_be6d8bb6ad61a78c.txt"
check failures 0 'empty' failures
check 'wrong usage' 2 '' search --no-such-option
LC_ALL=POSIX check 'POSIX locale' 0 'file names are UTF-8' doctor

"$root/bin/cancu" --index "$work/index" serve --port 0 2>"$work/serve" &
server=$!
for _ in $(seq 1 150); do
    address=$(sed -n 's|^Căn Cứ: \(http://[^ ]*\).*|\1|p' "$work/serve")
    [ -n "$address" ] && break
    sleep 0.2
done
if [ -z "$address" ]; then
    echo "launcher: serve gave no address: $(head -n 3 "$work/serve")" >&2
    failures=$((failures + 1))
elif command -v curl >/dev/null 2>&1 && ! curl -s "${address}directives/chi-thi-05-ct-tw-2016" | grep -q 'Chỉ thị 05-CT/TW'; then
    echo "launcher: the site does not show the ghost page" >&2
    failures=$((failures + 1))
else
    passed=$((passed + 1))
fi
kill -TERM "$server"
wait "$server"
server=

echo "launcher: $passed passed, $failures failed"
[ $failures -eq 0 ]
