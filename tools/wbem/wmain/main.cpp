// SPDX-License-Identifier: MIT
// main() for programs whose own is wmain(), in whichever form: what Windows' start code does.
#include <cstdio>
#include <string>
#include <vector>

#include "com/text.hpp"

[[gnu::weak]] int wmain(int count, wchar_t** arguments);
[[gnu::weak]] int wmain(int count, const wchar_t** arguments);
[[gnu::weak]] int wmain();
extern "C" [[gnu::weak]] int netuse_wbem_wmain_of_c(int count, wchar_t** arguments) __asm__("wmain");

int main(int count, char** arguments) {
  std::vector<std::wstring> texts;
  for (int i = 0; i < count; ++i) texts.push_back(netuse_wbem::wide(arguments[i]));
  std::vector<wchar_t*> pointers;
  for (std::wstring& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  if (static_cast<int (*)(int, wchar_t**)>(wmain) != nullptr) return wmain(count, pointers.data());
  if (static_cast<int (*)(int, const wchar_t**)>(wmain) != nullptr)
    return wmain(count, const_cast<const wchar_t**>(pointers.data()));
  if (static_cast<int (*)()>(wmain) != nullptr) return wmain();
  if (netuse_wbem_wmain_of_c != nullptr) return netuse_wbem_wmain_of_c(count, pointers.data());
  std::fputs("this program has neither main() nor wmain()\n", stderr);
  return 1;
}
