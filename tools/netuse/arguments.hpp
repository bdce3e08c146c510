// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "netuse/recording.hpp"

/// What the command was asked for: one struct for each subcommand, filled in by command_line.cpp.
namespace netuse::cli {

/// Options that every subcommand understands.
struct Globals {
  std::string source;
  std::string format = "table";
  std::string log_level = "warn";
  std::string color = "auto";
  double timeout = 10;
  bool no_inbound = false;
  bool no_probe = false;
  bool all = false;
  bool strict = false;
  unsigned pid = 0;
  std::vector<std::string> documents;  ///< NAME=FILE
  std::optional<std::int64_t> frame;   ///< of a timeline, from 1, or from the end
  std::string at;
};

/// How rows are shown, for the subcommands that show rows.
struct ViewArguments {
  std::vector<std::string> columns;  ///< NAME,... as they were typed; +NAME adds to the usual ones
  std::vector<std::string> sort;     ///< NAME,... as they were typed; -NAME is descending
  bool no_header = false;
  bool wide = false;
};
struct ListArguments {
  std::string where;
};
struct QueryArguments {
  std::string wql;
  bool check = false;
  bool notification = false;
  bool explain = false;
};
struct GetArguments {
  std::string path;
  bool check = false;
  bool explain = false;
};
struct ExplainArguments {
  std::vector<std::string> names;
};
struct SchemaArguments {
  std::string name;
};
/// What `anonymize` and `record --anonymize` share.
struct PseudonymArguments {
  std::vector<std::string> keep;
  std::string map;
};
struct RecordArguments {
  std::string file;
  std::string every;
  std::string length;
  bool anonymize = false;
  PseudonymArguments pseudonyms;
};
struct VerifyArguments {
  std::vector<std::string> files;
};
struct AnonymizeArguments {
  std::string in;
  std::string out;
  PseudonymArguments pseudonyms;
};
struct ImportArguments {
  std::vector<std::string> files;
  std::string out;
  std::string from = "auto";
  ImportOptions options;
};
struct DiffArguments {
  std::string before;
  std::string after;
};

struct WatchArguments {
  std::string wql;
  std::string where;
  double every = 1;  ///< seconds
  std::string until;
  std::string until_none;
  std::string length;
  std::optional<double> pace;
  bool lines = false;
  std::string exec;  ///< the program
  std::vector<std::string> exec_arguments;
  std::vector<std::string> exec_own_words;  ///< of those: which are called as options of ours are
  unsigned exec_limit = 60;                 ///< a minute
};

struct ExportArguments {
  std::string kind;
  std::string out;
  std::string listen;
  std::string warning;
  std::string critical;
  std::string expect;
};

struct Arguments {
  Globals globals;
  ViewArguments view;
  ListArguments list;
  QueryArguments query;
  GetArguments get;
  ExplainArguments explain;
  SchemaArguments schema;
  RecordArguments record;
  VerifyArguments verify;
  AnonymizeArguments anonymize;
  ImportArguments import;
  DiffArguments diff;
  WatchArguments watch;
  ExportArguments exporting;
};

}  // namespace netuse::cli
