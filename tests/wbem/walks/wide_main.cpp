// SPDX-License-Identifier: MIT
// wmain(), and wide output between narrow output.
#include <iostream>
#include <windows.h>

int wmain(int argc, wchar_t* argv[]) {
  printf("narrow %ls ", L"\u00fc");
  wprintf(L"%s %S %hs %ls %c %I64d|", L"w\u00efde", "narrow", "n", L"l", L'\u00e9', 5000000000LL);
  std::wcout << L" \u20ac ";
  std::cout << "cout ";
  wchar_t room[8];
  std::wcout << swprintf_s(room, 8, L"%05d", 42) << L" " << room << std::endl;
  for (int i = 1; i < argc; i++) wprintf(L"%d: %s\n", i, argv[i]);
  return 0;
}
