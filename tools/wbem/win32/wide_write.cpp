// SPDX-License-Identifier: MIT
#include "win32/wide_write.hpp"

#include <algorithm>
#include <clocale>
#include <cwchar>
#include <iostream>
#include <streambuf>

#include "com/text.hpp"

namespace netuse_wbem {
namespace {

/// A stream that somebody made wide already takes wide characters alone.
bool is_wide(std::FILE* file) {
  return std::fwide(file, 0) > 0;
}

bool put_each(std::FILE* file, std::wstring_view text) {
  return std::ranges::all_of(text, [file](wchar_t c) { return std::putwc(c, file) != WEOF; });
}

bool put_narrow(std::FILE* file, std::wstring_view text) {
  const std::string bytes = narrow(text);
  return std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
}

/// What std::wcout writes through: the stream of the C library, so that all output stays in order.
class WideBuffer final : public std::wstreambuf {
 public:
  explicit WideBuffer(std::FILE* file) : file_(file) {}

 protected:
  int_type overflow(int_type c) override {
    if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
    const wchar_t character = traits_type::to_char_type(c);
    return write_wide(file_, {&character, 1}) < 0 ? traits_type::eof() : c;
  }
  std::streamsize xsputn(const wchar_t* text, std::streamsize count) override {
    return write_wide(file_, {text, static_cast<std::size_t>(count)}) < 0 ? 0 : count;
  }
  int sync() override { return std::fflush(file_) == 0 ? 0 : -1; }

 private:
  std::FILE* file_;
};

bool set_streams() {
  // Never destroyed: the streams are flushed when the program ends.
  static auto& out = *new WideBuffer(stdout);
  static auto& err = *new WideBuffer(stderr);
  std::wcout.rdbuf(&out);
  std::wcerr.rdbuf(&err);
  std::wclog.rdbuf(&err);
  return true;
}

/// Lets narrow formats take %ls for more than ASCII, where the program has chosen no locale.
// NOLINTBEGIN(concurrency-mt-unsafe): it runs while a program's objects are made, before its threads.
bool set_characters() {
  const char* const chosen = std::setlocale(LC_CTYPE, nullptr);
  if (chosen == nullptr || std::string_view(chosen) != "C") return false;
  return std::setlocale(LC_CTYPE, "C.UTF-8") != nullptr;
}
// NOLINTEND(concurrency-mt-unsafe)

}  // namespace

int write_wide(std::FILE* file, std::wstring_view text) {
  const bool written = is_wide(file) ? put_each(file, text) : put_narrow(file, text);
  return written ? static_cast<int>(text.size()) : -1;
}

}  // namespace netuse_wbem

extern "C" void netuse_wbem_wide_streams(void) {
  static const std::ios_base::Init streams_are_there;
  static const bool set = netuse_wbem::set_streams();
  static const bool utf8 = netuse_wbem::set_characters();
  (void)set;
  (void)utf8;
}
