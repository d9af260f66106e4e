/**
 * The script that makes Tab complete in a shell. It knows nothing by itself: on Tab it asks the program, so it stays right
 * after an update. What comes back may hold names from anywhere; no shell evaluates it.
 */
export const completionScripts = {
  bash: (names: readonly string[], ask: string) => `# bash completion for ${names.join(" and ")}
_consult_customer() {
  local line="\${COMP_LINE:0:COMP_POINT}" current="" lead kind value i
  local -a words=()
  # bash takes words apart at = and :, so they are put together again as they stand in the line.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    local word="\${COMP_WORDS[i]}" rest="\${line#"\${line%%[![:space:]]*}"}"
    ((i == COMP_CWORD)) && word="$rest"
    if ((i > 0)) && [[ $line != [[:space:]]* && -n $line ]]; then
      words[-1]+="$word"
    else
      words+=("$word")
    fi
    line="\${rest#"$word"}"
    current="$word"
  done
  [[ $current == [=:] ]] && current=""
  lead="\${words[-1]%"$current"}"
  COMPREPLY=()
  {
    read -r kind || return
    while IFS=$'\\t' read -r value _; do
      COMPREPLY+=("\${value#"$lead"}")
    done
  } < <("\${COMP_WORDS[0]/#\\~/$HOME}" ${ask} bash "\${words[@]:1}" 2>/dev/null)
  if [[ $kind == files && \${#COMPREPLY[@]} == 0 ]]; then
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -f -- "\${current#[\\"\\']}")
    return
  fi
  # A name may hold what a shell would run: it is quoted as the word is that is being written.
  for i in "\${!COMPREPLY[@]}"; do
    value="\${COMPREPLY[i]}"
    case "$current" in
      \\'*) COMPREPLY[i]="\${value//\\'/\\'\\\\\\'\\'}" ;;
      \\"*) COMPREPLY[i]="$(sed 's/[\\\\"$\`]/\\\\&/g' <<<"$value")" ;;
      *) [[ $value == *[!a-zA-Z0-9_@%+=:,./-]* ]] && printf -v "COMPREPLY[$i]" %q "$value" ;;
    esac
  done
}
complete -F _consult_customer ${names.join(" ")}
`,
  zsh: (names: readonly string[], ask: string) => `#compdef ${names.join(" ")}
_consult_customer() {
  local -a answer values shown
  local kind line value description
  answer=("\${(@f)$("\${(Q)words[1]/#\\~/$HOME}" ${ask} zsh "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}")
  kind="\${answer[1]}"
  for line in "\${(@)answer[2,-1]}"; do
    [[ -n $line ]] || continue
    value="\${line%%$'\\t'*}"
    description="\${line#*$'\\t'}"
    values+=("$value")
    shown+=("$value\${description:+  -- $description}")
  done
  (( \${#values} )) && compadd -l -d shown -a values
  [[ $kind == files ]] && _files
  return 0
}
if [[ $funcstack[1] == _consult_customer ]]; then
  _consult_customer "$@"
else
  compdef _consult_customer ${names.join(" ")}
fi
`,
  fish: (names: readonly string[], ask: string) => `# fish completion for ${names.join(" and ")}
function __consult_customer_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l answer ($words[1] ${ask} fish $words[2..-1] "$current" 2>/dev/null)
    if test "$answer[1]" = files
        __fish_complete_path "$current"
    end
    printf '%s\\n' $answer[2..-1]
end
${names.map((name) => `complete -c ${name} -f -a '(__consult_customer_complete)'`).join("\n")}
`,
} as const;
