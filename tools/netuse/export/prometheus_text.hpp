// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "export/export_look.hpp"

namespace netuse::cli {

/// All metrics of one look, as tools/integrations/prometheus/README.md lists them: names and labels are an interface.
std::string prometheus_text(const ExportLook& look);

}  // namespace netuse::cli
