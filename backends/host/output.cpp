// SPDX-License-Identifier: MIT
#include "host/output.hpp"

#include <random>
#include <system_error>

#include "netuse/error.hpp"

namespace netuse::inline v0::host {

void Output::fail(const std::string& why, const std::string& advice) const {
  throw Error(Wbem::failed, std::string("the ") + what + " '" + path + "' cannot be written (" + why + "); " + advice);
}

void Output::fail_with(int error) const {
  fail(std::error_code(error, std::system_category()).message());
}

void Output::fail_in_use(long process) const {
  const std::string who = process > 0 ? "process " + std::to_string(process) : std::string("another process");
  fail(who + " is writing it", "stop that one, or choose another file");
}

std::string random_name() {
  std::random_device random;  // of the system, not a sequence with a seed
  std::uniform_int_distribution<int> letter('a', 'z');
  std::string name = ".netuse-";
  for (int i = 0; i < 16; ++i) name += static_cast<char>(letter(random));
  return name;
}

}  // namespace netuse::inline v0::host
