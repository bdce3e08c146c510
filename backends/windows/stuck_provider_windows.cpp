// SPDX-License-Identifier: MIT
#include "windows/stuck_provider_windows.hpp"

#include <array>
#include <span>

#include "text/ascii.hpp"
#include "windows/held_thread_windows.hpp"
#include "windows/wide_windows.hpp"

namespace netuse::inline v0::windows {

namespace {

using Addresses = std::array<DWORD64, 64>;

#if defined(_M_X64) || defined(__x86_64__)

/// Return addresses on the stack, innermost first. Allocates nothing: the thread that is held may hold the heap.
std::size_t walk(HANDLE thread, Addresses& into) {
  CONTEXT context{};
  context.ContextFlags = CONTEXT_FULL;
  if (!GetThreadContext(thread, &context)) return 0;
  std::size_t depth = 0;
  while (depth < into.size() && context.Rip != 0) {
    into[depth++] = context.Rip;
    DWORD64 base = 0;
    if (auto* const entry = RtlLookupFunctionEntry(context.Rip, &base, nullptr)) {
      void* handler_data = nullptr;
      DWORD64 frame = 0;
      RtlVirtualUnwind(UNW_FLAG_NHANDLER, base, context.Rip, entry, &context, &handler_data, &frame, nullptr);
    } else {  // a function without a frame: the return address is on top
      context.Rip = *reinterpret_cast<const DWORD64*>(context.Rsp);
      context.Rsp += sizeof(DWORD64);
    }
  }
  return depth;
}

#else
std::size_t walk(HANDLE, Addresses&) {
  return 0;
}
#endif

std::size_t walk_held(unsigned long thread, Addresses& into) {
  const HeldThread held(thread);
  return held ? walk(held.get(), into) : 0;
}

std::string_view file_name(std::string_view path) {
  return path.substr(path.find_last_of("\\/") + 1);
}

std::string module_of(DWORD64 address) {
  HMODULE module = nullptr;
  constexpr DWORD flags = GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT;
  if (!GetModuleHandleExW(flags, reinterpret_cast<const wchar_t*>(address), &module)) return {};
  std::wstring path(32768, L'\0');
  path.resize(GetModuleFileNameW(module, path.data(), static_cast<DWORD>(path.size())));
  return narrow(path);
}

}  // namespace

std::string stuck_provider(unsigned long thread, const std::vector<NetworkProvider>& providers) {
  Addresses addresses{};
  const std::size_t depth = walk_held(thread, addresses);
  for (const DWORD64 address : std::span(addresses).first(depth)) {
    const std::string module = module_of(address);
    for (const NetworkProvider& provider : providers)
      if (!provider.path.empty() && text::iequals(file_name(module), file_name(provider.path))) return provider.name;
  }
  return {};
}

}  // namespace netuse::inline v0::windows
