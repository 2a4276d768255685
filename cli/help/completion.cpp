// SPDX-License-Identifier: Apache-2.0
#include "cli/help/completion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace cxmat::cli::help {
namespace {

std::vector<std::string> words_of(const OptionEntry& option) {
  std::vector<std::string> words;
  for (const std::string& name : option.short_names) {
    words.push_back("-" + name);
  }
  for (const std::string& name : option.long_names) {
    words.push_back("--" + name);
  }
  return words;
}

/// A command by the words that lead to it, "benchmark build"; "" is the program.
struct Path {
  std::string words;
  std::vector<OptionEntry> options;  ///< its own, and those of every command
  std::vector<const CommandEntry*> commands;
};

void add_paths(const CommandEntry& entry, const std::string& words,
               const std::vector<OptionEntry>& shared, std::vector<Path>& paths) {
  Path path{.words = words, .options = {}, .commands = {}};
  for (const OptionEntry& option : entry.options) {
    if (option.positional.empty()) {
      path.options.push_back(option);
    }
  }
  if (!words.empty()) {  // --help is its own
    path.options.insert(path.options.end(), shared.begin() + 1, shared.end());
  }
  for (const CommandEntry& command : entry.commands) {
    path.commands.push_back(&command);
  }
  paths.push_back(std::move(path));
  for (const CommandEntry& command : entry.commands) {
    add_paths(command, words.empty() ? command.name : words + " " + command.name, shared, paths);
  }
}

std::vector<Path> paths_of(const CommandEntry& program) {
  std::vector<Path> paths;
  add_paths(program, "", shared_options(program), paths);
  return paths;
}

/// `text` in single quotes, as `escaped_quote` writes one of its own.
std::string quoted(std::string_view text, std::string_view escaped_quote) {
  std::string result = "'";
  for (const char letter : text) {
    result += letter == '\'' ? escaped_quote : std::string_view(&letter, 1);
  }
  return result + "'";
}

/// The words that can follow a path: its commands and options.
std::string next_words(const Path& path) {
  std::vector<std::string> words;
  for (const CommandEntry* command : path.commands) {
    words.push_back(command->name);
  }
  for (const OptionEntry& option : path.options) {
    const std::vector<std::string> names = words_of(option);
    words.insert(words.end(), names.begin(), names.end());
  }
  return fmt::format("{}", fmt::join(words, " "));
}

/// The options that take a value, each name once.
std::string words_with_value(const std::vector<Path>& paths) {
  std::vector<std::string> words;
  for (const Path& path : paths) {
    for (const OptionEntry& option : path.options) {
      for (const std::string& word : words_of(option)) {
        if (!option.value.empty() && std::ranges::find(words, word) == words.end()) {
          words.push_back(word);
        }
      }
    }
  }
  return fmt::format("{}", fmt::join(words, "|"));
}

/// Words of commands that have commands themselves, as a pattern.
std::string parents(const CommandEntry& program) {
  std::vector<std::string> names;
  for (const CommandEntry& command : program.commands) {
    if (!command.commands.empty()) {
      names.push_back(command.name);
    }
  }
  return fmt::format("{}", fmt::join(names, "|"));
}

/// The end of a loop over the words before the last one, in bash and zsh: which command they name.
std::string path_loop(const CommandEntry& program, const std::vector<Path>& paths) {
  return fmt::format(R"(    if [ -n "$skip" ]; then skip=; continue; fi
    case $each in
      {0}) skip=1 ;;
      -*) ;;
      *) case $path in
           '') path=$each ;;
           {1}) path="$path $each" ;;
         esac ;;
    esac
  done
)",
                     words_with_value(paths), parents(program));
}

}  // namespace

std::string bash_completion(const CommandEntry& program) {
  const std::vector<Path> paths = paths_of(program);
  std::string script = fmt::format(
      R"(# Completes cxmat in bash: source <(cxmat completion bash)
_cxmat() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} path= skip= each
  for each in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
{2}  COMPREPLY=()
  case $before in
    --lang) COMPREPLY=($(compgen -W 'de en' -- "$word")); return ;;
    {0}) compopt -o default; return ;;
  esac
  local next=
  case $path in
)",
      words_with_value(paths), parents(program), path_loop(program, paths));
  for (const Path& path : paths) {
    script += fmt::format("    {}) next={} ;;\n", quoted(path.words, "'\\''"),
                          quoted(next_words(path), "'\\''"));
  }
  return script + R"(  esac
  case $word in
    -*) ;;
    *) [ -z "$path" ] || compopt -o default ;;
  esac
  COMPREPLY=($(compgen -W "$next" -- "$word"))
}
complete -F _cxmat cxmat
)";
}

std::string zsh_completion(const CommandEntry& program) {
  // Descriptions stand in brackets, where a colon parts name and message.
  const auto description = [](std::string_view text) {
    std::string plain;
    for (const char letter : text) {
      plain += letter == '[' || letter == ']' || letter == ':' || letter == '\\'
                   ? std::string{'\\', letter}
                   : std::string(1, letter);
    }
    return plain;
  };
  const std::vector<Path> paths = paths_of(program);
  std::string script = fmt::format(
      R"(#compdef cxmat
# Completes cxmat in zsh: cxmat completion zsh > _cxmat, in a folder of $fpath
_cxmat() {{
  local path= skip= each
  local -a commands options
  for each in "${{(@)words[2,CURRENT-1]}}"; do
{2}  case $path in
)",
      words_with_value(paths), parents(program), path_loop(program, paths));
  for (const Path& path : paths) {
    script += fmt::format("    {})\n", quoted(path.words, "'\\''"));
    script += "      commands=(";
    for (const CommandEntry* command : path.commands) {
      script +=
          "\n        " + quoted(command->name + ":" + description(command->description), "'\\''");
    }
    script += ")\n      options=(";
    for (const OptionEntry& option : path.options) {
      for (const std::string& word : words_of(option)) {
        const bool of_language = word == "--lang";
        const std::string_view value = option.value.empty() ? ""
                                       : of_language        ? ":language:(de en)"
                                                            : ":value:_files";
        script += "\n        " + quoted(fmt::format("{}{}[{}]{}", option.several ? "*" : "", word,
                                                    description(option.description), value),
                                        "'\\''");
      }
    }
    script += ") ;;\n";
  }
  return script + R"(  esac
  (( $#commands )) && _describe command commands
  _arguments -s $options '*:file:_files'
}
if [ "$funcstack[1]" = _cxmat ]; then _cxmat "$@"; else compdef _cxmat cxmat; fi
)";
}

std::string fish_completion(const CommandEntry& program) {
  std::string script =
      "# Completes cxmat in fish: cxmat completion fish > ~/.config/fish/completions/cxmat.fish\n";
  for (const Path& path : paths_of(program)) {
    std::string condition = "__fish_use_subcommand";
    if (!path.words.empty()) {
      const std::size_t blank = path.words.find(' ');
      condition = "__fish_seen_subcommand_from " + path.words.substr(0, blank);
      if (blank != std::string::npos) {
        condition += "; and __fish_seen_subcommand_from " + path.words.substr(blank + 1);
      } else if (!path.commands.empty()) {
        std::vector<std::string> names;
        for (const CommandEntry* command : path.commands) {
          names.push_back(command->name);
        }
        condition += fmt::format("; and not __fish_seen_subcommand_from {}", fmt::join(names, " "));
      }
    }
    for (const CommandEntry* command : path.commands) {
      script += fmt::format("complete -c cxmat -n {} -f -a {} -d {}\n", quoted(condition, "\\'"),
                            command->name, quoted(command->description, "\\'"));
    }
    for (const OptionEntry& option : path.options) {
      std::string names;
      for (const std::string& name : option.short_names) {
        names += " -s " + name;
      }
      for (const std::string& name : option.long_names) {
        names += " -l " + name;
      }
      const bool of_language =
          std::ranges::find(option.long_names, "lang") != option.long_names.end();
      script += fmt::format("complete -c cxmat -n {}{}{} -d {}\n", quoted(condition, "\\'"), names,
                            option.value.empty() ? ""
                            : of_language        ? " -x -a 'de en'"
                                                 : " -r",
                            quoted(option.description, "\\'"));
    }
  }
  return script;
}

std::string powershell_completion(const CommandEntry& program) {
  const std::vector<Path> paths = paths_of(program);
  std::string script = R"(# Completes cxmat in PowerShell: cxmat completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName cxmat -ScriptBlock {
  param($word, $line, $cursor)
  $next = @{
)";
  for (const Path& path : paths) {
    script += fmt::format("    {} = @(", quoted(path.words, "''"));
    for (const CommandEntry* command : path.commands) {
      script += fmt::format("\n      @({}, {}),", quoted(command->name, "''"),
                            quoted(command->description, "''"));
    }
    for (const OptionEntry& option : path.options) {
      for (const std::string& name : words_of(option)) {
        script +=
            fmt::format("\n      @({}, {}),", quoted(name, "''"), quoted(option.description, "''"));
      }
    }
    if (script.back() == ',') {
      script.pop_back();
    }
    script += "\n    )\n";
  }
  return script + fmt::format(R"(  }}
  $withValue = {}
  $path = ''
  $skip = $false
  foreach ($element in $line.CommandElements | Select-Object -Skip 1) {{
    $text = $element.ToString()
    if ($element.Extent.EndOffset -ge $cursor -and $word) {{ break }}
    if ($skip) {{ $skip = $false; continue }}
    if ($withValue -contains $text) {{ $skip = $true; continue }}
    if ($text.StartsWith('-')) {{ continue }}
    $longer = if ($path) {{ "$path $text" }} else {{ $text }}
    if ($next.ContainsKey($longer)) {{ $path = $longer }}
  }}
  $next[$path] | Where-Object {{ $_[0] -like "$word*" }} | ForEach-Object {{
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
  }}
}}
)",
                              [&] {
                                std::string list = "@('" + words_with_value(paths) + "')";
                                for (std::size_t at = list.find('|'); at != std::string::npos;
                                     at = list.find('|', at)) {
                                  list.replace(at, 1, "', '");
                                }
                                return list;
                              }());
}

}  // namespace cxmat::cli::help
