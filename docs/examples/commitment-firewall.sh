#!/bin/sh
# A PreToolUse hook of Claude Code: what an agent is about to send to a customer is held to facts and authority first.
# Exit 0 lets it go, 2 stops it, and what stands on stderr goes back to the agent. Needs jq.
# Notes the text may rest on: $COMMITMENT_NOTES (a file).
text=$(jq -r '[.tool_input | .body, .text, .message, .content] | map(strings) | first // empty') || exit 2
[ -n "$text" ] || exit 0
set -- check - --message --quiet --no-color
[ -z "$COMMITMENT_NOTES" ] || set -- "$@" -f "$COMMITMENT_NOTES"
report=$(printf '%s\n' "$text" | consult-customer "$@")
case $? in
  0) exit 0 ;;
  5) printf 'Not sent. Mend this, or ask who may decide it:\n%s\n' "$report" >&2; exit 2 ;;
  *) printf 'Not sent: it could not be checked.\n%s\n' "$report" >&2; exit 2 ;;
esac
