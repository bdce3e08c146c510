// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "moment.hpp"
#include "netuse/netuse.hpp"
#include "watch/event.hpp"

/// A recorded timeline as a page draws it.
namespace netuse::cli::html {

struct Stretch {
  Moment begin;
  Moment end;
};

/// How long a connection was in one state.
struct Span {
  Stretch time;
  std::optional<std::string> state;
  std::optional<std::string> status;
  std::string why;  ///< where it is not OK
};

/// What became of one connection.
struct Lane {
  std::string name;
  std::vector<Span> spans;
};

struct Happening {
  Moment at;
  const char* change;
  std::string name;
  std::string words;
};

struct Film {
  std::vector<Moment> frames;
  std::vector<Stretch> gaps;  ///< where nothing was recorded
  std::vector<Lane> lanes;    ///< as they come
  std::vector<Happening> happenings;
};

/// Of a recording of two frames or more whose times are known; nothing for any other. Throws Error as open() does.
std::optional<Film> film_of(const std::string& recording, const OpenOptions& options);

/// Where two frames are much further apart than frames usually are: they were recorded at an even pace.
std::vector<Stretch> gaps_of(const std::vector<Moment>& frames);
/// The spans without what lies in the gaps: nobody knows how it was then.
std::vector<Span> outside(const std::vector<Stretch>& gaps, const std::vector<Span>& spans);

}  // namespace netuse::cli::html
