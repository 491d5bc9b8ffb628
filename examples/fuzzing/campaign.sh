#!/usr/bin/env bash
# Fuzzes every target until each has had so many minutes in all, from fresh seeds and with what earlier runs collected:
#   examples/fuzzing/campaign.sh 60                     all targets, an hour each
#   examples/fuzzing/campaign.sh 60 ReplyFuzzTest ...   some of them; call it twice with different ones to use two processors
#   examples/fuzzing/campaign.sh                        only the table of what has been run
# It works in slices of ten minutes, the target with the least time first; stopped and called again it goes on. A target with a
# finding is left alone until "exit" in .cifuzz-corpus/campaign.tsv is made "repaired".
set -euo pipefail
cd "$(dirname "$0")"

minutes=${1:-0}
[ $# -gt 0 ] && shift
targets=("$@")
if [ $# -eq 0 ]; then
  mapfile -t targets < <(cd src/test/java/io/github/snapcopy/fuzzing && ls -- *FuzzTest.java | sed 's/\.java$//')
fi

state=.cifuzz-corpus/campaign.tsv # target, seconds, executions, outcome
logs=.cifuzz-corpus/logs
mkdir -p "$logs"
touch "$state"

seconds_of() { awk -F'\t' -v t="$1" '$1 == t { s += $2 } END { print s + 0 }' "$state"; }
has_finding() { awk -F'\t' -v t="$1" '$1 == t && $4 ~ /^exit/ { f = 1 } END { exit !f }' "$state"; }

table() {
  printf '%-30s %8s %12s %8s %s\n' target minutes executions exec/s findings
  awk -F'\t' '{ s[$1] += $2; n[$1] += $3; f[$1] += $4 != "clean" } END { for (t in s) {
      printf "%-30s %8.1f %12d %8d %d\n", t, s[t] / 60, n[t], n[t] / (s[t] ? s[t] : 1), f[t] } }' "$state" | sort
}

# The one of the wanted targets with the least time, and that time; nothing when all have had theirs.
next() {
  local target had best='' least=$((minutes * 60))
  for target in "${targets[@]}"; do
    had=$(seconds_of "$target")
    if [ "$had" -lt "$least" ] && ! has_finding "$target"; then
      best=$target
      least=$had
    fi
  done
  [ -z "$best" ] || echo "$best $least"
}

fuzz() {
  local target=$1 slice=$2 log status=0 outcome=clean
  log=$logs/$target-$(date -u +%Y%m%dT%H%M%SZ).log
  java -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED -Xmx1g \
    -cp "target/test-classes:$(cat target/fuzz.classpath)" com.code_intelligence.jazzer.Jazzer \
    "--target_class=io.github.snapcopy.fuzzing.$target" '--instrumentation_includes=io.github.snapcopy.**' \
    "-max_total_time=$slice" -print_final_stats=1 >"$log" 2>&1 || status=$?
  [ $status -eq 0 ] || outcome="exit $status, $log"
  # After a finding the statistics stand there twice.
  awk -v t="$target" -v o="$outcome" '/^Done .* runs in/ { s = $5 } /number_of_executed_units/ { n = $2 }
    END { printf "%s\t%d\t%d\t%s\n", t, s, n, o }' "$log" | tee -a "$state"
}

if [ "$minutes" -gt 0 ]; then
  (cd ../.. && mvn -B -q -pl examples/fuzzing -am test-compile dependency:build-classpath \
    -Dmdep.outputFile=target/fuzz.classpath -Dmdep.includeScope=test)
  while read -r target had < <(next) && [ -n "$target" ]; do
    left=$((minutes * 60 - had))
    fuzz "$target" $((left < 600 ? left : 600))
  done
fi
table
! awk -F'\t' '$4 ~ /^exit/ { f = 1 } END { exit !f }' "$state"
