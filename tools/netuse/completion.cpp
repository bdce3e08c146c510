// SPDX-License-Identifier: MIT
#include "completion.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <string_view>

#include "cli.hpp"
#include "help_format.hpp"
#include "words.hpp"

namespace netuse::cli {

namespace {

using words::Words;

/// Longer than this nobody waits for the Tab key.
constexpr std::chrono::seconds patience{2};

/// What is typed so far: the subcommand, the option that waits for its value, and where the answers come from.
struct Typed {
  const CLI::App* command = nullptr;
  const CLI::Option* waiting = nullptr;
  std::size_t positionals = 0;
  bool only_positionals = false;  ///< behind "--"
  bool of_program = false;        ///< behind "--exec COMMAND"
  Globals globals;
};

bool takes_value(const CLI::Option& option) {
  return option.get_items_expected_max() != 0;
}

/// "--source", "-s"; of the subcommand first, then of all.
const CLI::Option* find_option(const Typed& typed, const std::string& name) {
  for (const CLI::App* app = typed.command; app != nullptr; app = app->get_parent())
    if (const CLI::Option* const option = app->get_option_no_throw(name)) return option;
  return nullptr;
}

void keep(Globals& globals, const CLI::Option& option, const std::string& value) {
  const std::string& name = option.get_single_name();
  if (name == "source") globals.source = value;
  if (name == "at") globals.at = value;
  if (name == "frame") static_cast<void>(CLI::detail::lexical_cast(value, globals.frame.emplace()));
  if (name == "document") globals.documents.push_back(value);
}

void take_option(Typed& typed, const std::string& word) {
  const bool is_long = word.starts_with("--");
  const std::size_t end = is_long ? std::min(word.find('='), word.size()) : std::size_t{2};
  const CLI::Option* const option = find_option(typed, word.substr(0, end));
  if (option == nullptr || !takes_value(*option)) return;
  if (end == word.size())
    typed.waiting = option;
  else
    keep(typed.globals, *option, word.substr(is_long ? end + 1 : end));
}

const CLI::App* find_subcommand(const CLI::App& app, const std::string& name) {
  for (const CLI::App* sub : app.get_subcommands({}))
    if (sub->get_name() == name) return sub;
  return nullptr;
}

void take(Typed& typed, const std::string& word, const CLI::App& app) {
  if (typed.of_program) return;
  if (typed.waiting != nullptr) {
    keep(typed.globals, *typed.waiting, word);
    typed.of_program = typed.waiting->check_name("--exec");
    typed.waiting = nullptr;
  } else if (word == "--") {
    typed.only_positionals = true;
  } else if (word.size() > 1 && word.front() == '-' && !typed.only_positionals) {
    take_option(typed, word);
  } else if (const CLI::App* const sub = typed.command == &app ? find_subcommand(app, word) : nullptr) {
    typed.command = sub;
  } else {
    ++typed.positionals;
  }
}

/// The candidates for one word.
class Candidates {
 public:
  explicit Candidates(const Typed& typed) : typed_(typed) {}

  void options(std::string_view begun) {
    for (const CLI::App* app = typed_.command; app != nullptr; app = app->get_parent())
      for (const CLI::Option* option : app->get_options()) {
        if (app != typed_.command && !is_shared(*app, *option)) continue;
        for (const std::string& name : option->get_lnames()) offer(begun, "--" + name, option->get_description());
        if (begun == "-")
          for (const std::string& name : option->get_snames()) offer(begun, "-" + name, option->get_description());
      }
  }
  void subcommands(std::string_view begun) const {
    for (const CLI::App* sub : typed_.command->get_subcommands({}))
      offer(begun, sub->get_name(), sub->get_description());
  }
  /// A value; `prefix` is what stands before it in the same word, as "--format=". `kind` is its name in --help.
  void values(const std::string& kind, bool positional, const std::string& prefix, const std::string& begun) {
    const Words& plain = plain_words(kind, positional);
    for (const std::string& word : plain) offer(prefix + begun, prefix + word);
    if (kind == "NAMES") names(prefix, begun);
    if (kind == "SPEC" || kind == "A" || kind == "B") source(prefix, begun);
    if (kind == "NAME=FILE") document(prefix, begun);
    if (kind == "CONDITION" || kind == "PATH" || kind == "NAME") connections(kind, prefix, begun);
    if (kind == "FILE" || kind == "IN" || kind == "COMMAND") files(prefix);
  }

 private:
  /// May it stand behind the subcommand? `app` is the one above.
  bool is_shared(const CLI::App& app, const CLI::Option& option) const {
    if (&option == app.get_help_ptr() || &option == app.get_version_ptr() || option.check_name("--where")) return false;
    return option.get_group() != view_group || has_rows(typed_.command->get_name());
  }
  static const Words& plain_words(const std::string& kind, bool positional) {
    static const Words none;
    static const std::map<std::string, const Words* (*)()> lists{
        {"FORMAT", [] { return &words::formats(); }},  {"LEVEL", [] { return &words::log_levels(); }},
        {"SHAPE", [] { return &words::shapes(); }},    {"WHEN", [] { return &words::moments_of_colour(); }},
        {"PAGE", [] { return &words::code_pages(); }}, {"KIND", [] { return &words::export_kinds(); }}};
    if (kind == "CLASS") return positional ? words::classes() : words::kept_names();
    const auto found = lists.find(kind);
    return found == lists.end() ? none : *found->second();
  }
  /// One of a list with commas, perhaps with a sign before it.
  void names(const std::string& prefix, const std::string& begun) {
    std::size_t start = begun.rfind(',') == std::string::npos ? 0 : begun.rfind(',') + 1;
    if (start < begun.size() && (begun[start] == '+' || begun[start] == '-')) ++start;
    const std::string before = prefix + begun.substr(0, start);
    for (const Words* list : {&words::properties(), &words::system_properties()})
      for (const std::string& name : *list)
        if (!name.starts_with("__") || begun.substr(start).starts_with('_'))
          offer(prefix + begun, std::string(before).append(name));
    std::puts(":part");
  }
  void source(const std::string& prefix, const std::string& begun) {
    const std::size_t colon = begun.find(':');
    if (colon == std::string::npos) {
      for (const std::string& word : words::sources()) offer(prefix + begun, prefix + word);
      std::puts(":part");
    }
    files(prefix + begun.substr(0, colon == std::string::npos ? 0 : colon + 1));
  }
  void document(const std::string& prefix, const std::string& begun) {
    const std::size_t mark = begun.find('=');
    if (mark != std::string::npos) return files(prefix + begun.substr(0, mark + 1));
    for (const std::string& word : words::documents()) offer(prefix + begun, prefix + word + "=");
    std::puts(":part");
  }
  static void files(const std::string& prefix) { std::printf(":files %s\n", printable(prefix).c_str()); }

  /// What the source of the same line holds now; other machines' connections are not waited for.
  void connections(const std::string& kind, const std::string& prefix, const std::string& begun) {
    OpenOptions options = options_of(typed_.globals);
    options.inbound = false;
    options.timeout = std::min<std::chrono::milliseconds>(options.timeout, patience);
    const Services services = open(typed_.globals.source, options);
    Enumerator all = services.exec_query("SELECT * FROM Win32_NetworkConnection");
    while (const auto object = all.next()) offer_connection(kind, prefix, begun, *object);
  }
  void offer_connection(const std::string& kind, const std::string& prefix, const std::string& begun,
                        const Object& object) {
    const std::string local = object["LocalName"].to_string();
    const std::string remote = object["RemoteName"].to_string();
    if (kind == "PATH") offer(prefix + begun, prefix + object.relpath(), local);
    if (kind == "NAME") offer(prefix + begun, prefix + (local.empty() ? remote : local), remote);
    // A literal that needs no escape; who has others writes them.
    if (kind == "CONDITION" && !local.empty() && local.find_first_of("'\\") == std::string::npos)
      offer(prefix + begun, prefix + "LocalName = '" + local + "'", remote);
  }
  /// Prints the candidate if it begins so, and if a line can hold it.
  static void offer(std::string_view begun, const std::string& candidate, const std::string& about = {}) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
    if (candidate.size() < begun.size() ||
        !std::ranges::equal(begun, std::string_view(candidate).substr(0, begun.size()), {}, lower, lower))
      return;
    if (printable(candidate) == candidate && !candidate.starts_with(':'))
      std::printf("%s\t%s\n", candidate.c_str(), printable(about).c_str());
  }

  const Typed& typed_;
};

/// The name in --help of the positional that comes next.
std::string next_positional(const Typed& typed) {
  const auto all = typed.command->get_options([](const CLI::Option* option) { return option->get_positional(); });
  if (all.empty()) return {};
  const std::size_t at = std::min(typed.positionals, all.size() - 1);
  const bool full = typed.positionals >= all.size() && all.back()->get_items_expected_max() <= 1;
  return full ? std::string() : all[at]->get_name(true);
}

void offer_for(const Typed& typed, const CLI::App& app, const std::string& last) {
  Candidates candidates(typed);
  if (typed.of_program) return candidates.values("FILE", true, "", last);
  if (typed.waiting != nullptr) return candidates.values(typed.waiting->get_type_name(), false, "", last);
  const std::size_t mark = last.find('=');
  if (last.starts_with("--") && mark != std::string::npos) {
    const CLI::Option* const option = find_option(typed, last.substr(0, mark));
    if (option != nullptr && takes_value(*option))
      candidates.values(option->get_type_name(), false, last.substr(0, mark + 1), last.substr(mark + 1));
    return;
  }
  if (last.starts_with('-') && !typed.only_positionals) return candidates.options(last);
  if (typed.command == &app) return candidates.subcommands(last);
  candidates.values(next_positional(typed), true, "", last);
}

}  // namespace

int complete(const CLI::App& app, const std::vector<std::string>& typed) {
  if (typed.empty()) return usage;
  Typed so_far{.command = &app, .globals = {}};
  try {
    for (std::size_t i = 0; i + 1 < typed.size(); ++i) take(so_far, typed[i], app);
    offer_for(so_far, app, typed.back());
  } catch (const Error&) {  // a source that cannot be asked has nothing to offer
    return source_failed;
  }
  return success;
}

}  // namespace netuse::cli
