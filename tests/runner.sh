# How suites run and are counted; ./dev reads this. Each leaves .build/test/NAME.log and NAME.end.

# Reads what a runner printed; prints how many tests passed, how many failed, and the runner's own summary.
# Knows Catch2 ("All tests passed (9 assertions in 3 test cases)", "test cases: 3 | 2 passed | 1 failed"),
# node --test ("ℹ pass 3", "# pass 3") and `ventanilla test` ("3 passed, 0 failed").
count() {
  awk '
    function note(line) { summary = summary (summary == "" ? "" : "; ") line }
    { gsub(/\033\[[0-9;]*m/, "") }
    /^All tests passed \(/ { n = split($0, word, " "); passed += word[n - 2]; note($0) }
    /^test cases:/ {
      n = split($0, part, "|")
      for (i = 2; i <= n; i++) {
        if (part[i] ~ /passed/) passed += part[i]
        if (part[i] ~ /failed/) failed += part[i]
      }
      note($0)
    }
    /^(ℹ|#) pass [0-9]+$/ { passed += $3; note("pass " $3) }
    /^(ℹ|#) (fail|cancelled) [0-9]+$/ { failed += $3; note($2 " " $3) }
    /^(ℹ|#) skipped [1-9][0-9]*$/ { note($2 " " $3) }
    /^[0-9]+ passed, [0-9]+ failed/ { passed += $1; failed += $3; note($0) }
    END { print passed + 0, failed + 0, summary }'
}

# What a runner says of what failed, to be read at the end: node --test repeats it there, the others name it where it happens.
failing() {
  awk '
    { gsub(/\033\[[0-9;]*m/, "") }
    /^✖ failing tests:/ { repeated = 1 }
    repeated { print; next }
    /FAILED|[Ee]rror:|^not ok|^✖/ { named = named $0 "\n" }
    END { if (!repeated) printf "%s", named }' | head -n 60
}

total_passed=0
total_failed=0
report=()
failures=()

# begin_suite NAME COMMAND...: what it prints goes to a log too, then its seconds and status to a file beside it.
begin_suite() {
  local file=.build/test/$1 begin=$SECONDS status
  shift
  set +e  # the subshell has its own -e, which `||` would switch off
  (set -e; "$@") 2>&1 | tee "$file.log"
  status=${PIPESTATUS[0]}
  set -e
  echo "$((SECONDS - begin)) $status" >"$file.ending"
  mv "$file.ending" "$file.end"
}

# A suite that fails without having counted a failure counts as one.
end_suite() {
  local file=.build/test/$1 seconds status passed failed summary
  read -r seconds status <"$file.end"
  read -r passed failed summary < <(count <"$file.log")
  if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
    failed=1
    summary="ended with status $status"
  fi
  total_passed=$((total_passed + passed))
  total_failed=$((total_failed + failed))
  [ "$failed" -eq 0 ] || failures+=("== $1"$'\n'"$(failing <"$file.log")")
  report+=("$(printf '%-14s %7d %7d %7d  %s' "$1" "$seconds" "$passed" "$failed" "$summary")")
}

# Two at a time: while a browser waits, the others get on. Each is printed whole when it has ended.
side_by_side() {
  local name left=("$@") waiting
  rm -f .build/test/*.end
  set -m  # a group of processes that ends with this script
  (
    set +m
    for name in "$@"; do
      while [ "$(jobs -rp | wc -l)" -ge 2 ]; do sleep 0.2; done
      begin_suite "$name" "suite_$name" >/dev/null &
    done
    wait
  ) </dev/null &
  set +m
  trap "kill -- -$! 2>/dev/null || true" EXIT
  while [ ${#left[@]} -gt 0 ]; do
    sleep 0.2
    waiting=()
    for name in "${left[@]}"; do
      if [ -e ".build/test/$name.end" ]; then
        printf '\n== %s\n' "$name"
        cat ".build/test/$name.log"
        end_suite "$name"
      else
        waiting+=("$name")
      fi
    done
    left=("${waiting[@]}")
  done
  trap - EXIT
}
