// SPDX-License-Identifier: MIT
#include "source/given_document.hpp"

#include "backend.hpp"
#include "host/read_document.hpp"
#include "netuse/error.hpp"

namespace netuse::inline v0::source {

model::Document read_given_document(const std::string& name, const std::string& path) {
  constexpr std::size_t cap = std::size_t{256} << 20U;
  model::Document document = host::read_document(name, path, cap);
  if (document.error)
    throw Error(Wbem::provider_failure, "the file '" + path + "' for the document '" + name + "' cannot be read (" +
                                            *document.error + "); check the path after --document " + name + "=");
  return backends::distil(std::move(document));
}

}  // namespace netuse::inline v0::source
