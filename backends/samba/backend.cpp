// SPDX-License-Identifier: MIT
#include "backend.hpp"

namespace netuse::inline v0::backends {

namespace {
void interpret(const model::Evidence&, const InterpretOptions&, model::Snapshot&) {}
}  // namespace

const Backend samba_backend{"samba", nullptr, interpret,
                            [](std::string_view name) { return !name.starts_with("wnet/"); }};

}  // namespace netuse::inline v0::backends
