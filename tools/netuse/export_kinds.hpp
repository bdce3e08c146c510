// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "arguments.hpp"

/// What `netuse export` writes: one row a kind, one file a kind.
namespace netuse::cli {

struct ExportKind {
  const char* name;
  const char* about;
  /// Looks, writes, and returns an exit status. Throws netuse::Error.
  int (*run)(const Arguments& arguments);
};

std::span<const ExportKind> all_export_kinds() noexcept;

int export_prometheus(const Arguments& arguments);
int export_nagios(const Arguments& arguments);
int export_zabbix(const Arguments& arguments);
int export_glpi(const Arguments& arguments);
int export_html(const Arguments& arguments);

}  // namespace netuse::cli
