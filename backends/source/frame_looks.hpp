// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

#include "services/source.hpp"

namespace netuse::inline v0::source {

/// A frame of a timeline, by its number.
using TakeFrame = std::function<std::shared_ptr<const model::Snapshot>(std::size_t)>;

/// Looks at a timeline of so many frames, each once, at its pace. One frame is in memory at a time.
std::unique_ptr<detail::Looks> make_frame_looks(std::size_t frames, TakeFrame take, const detail::LookOptions& how);

}  // namespace netuse::inline v0::source
