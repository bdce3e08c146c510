/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_ATL_STRING_H
#define NETUSE_WBEM_ATL_STRING_H

#include <algorithm>
#include <string>
#include <type_traits>

#include "netuse_wbem/atl_bstr.h"
#include "netuse_wbem/atl_convert.h"
#include "netuse_wbem/atl_variant.h"
#include "netuse_wbem/console.h"
#include "netuse_wbem/tchar_names.h"

namespace ATL {

/// "CStringT Class": a text of char or wchar_t that can be changed. Places outside of it are cut to it.
template <class Char>
class CStringT {
 public:
  typedef Char XCHAR;
  typedef const Char* PCXSTR;
  typedef Char* PXSTR;

  CStringT() = default;
  CStringT(const char* text) { assign(text); }
  CStringT(const wchar_t* text) { assign(text); }
  /// Its value as a text; null and empty are none, and what has no text throws.
  CStringT(const VARIANT& value) {
    CComVariant text;
    const bool none_there = value.vt == VT_NULL || value.vt == VT_EMPTY;
    const HRESULT hr = none_there ? S_OK : text.ChangeType(VT_BSTR, &value);
    if (FAILED(hr)) AtlThrow(hr);
    assign(none_there ? L"" : text.bstrVal);
  }
  CStringT(const Char* text, int length) : text_(text, size(length)) {}
  explicit CStringT(Char character, int count = 1) : text_(size(count), character) {}
  CStringT& operator=(const char* text) { return assign(text), *this; }
  CStringT& operator=(const wchar_t* text) { return assign(text), *this; }
  CStringT& operator=(Char character) { return text_.assign(1, character), *this; }

  operator const Char*() const noexcept { return text_.c_str(); }
  const Char* GetString() const noexcept { return text_.c_str(); }
  int GetLength() const noexcept { return int(text_.size()); }
  bool IsEmpty() const noexcept { return text_.empty(); }
  void Empty() noexcept { text_.clear(); }
  Char GetAt(int at) const { return text_.at(size(at)); }
  void SetAt(int at, Char character) { text_.at(size(at)) = character; }
  Char operator[](int at) const { return text_[size(at)]; }
  /// Room for so many characters; ReleaseBuffer() says how many of them count, up to the NUL for -1.
  Char* GetBuffer(int length = 0) {
    if (size(length) > text_.size()) text_.resize(size(length));
    return &text_[0];
  }
  Char* GetBufferSetLength(int length) { return text_.resize(size(length)), &text_[0]; }
  void ReleaseBuffer(int length = -1) {
    text_.resize(length >= 0 ? size(length) : std::char_traits<Char>::length(text_.c_str()));
  }
  BSTR AllocSysString() const { return CComBSTR(text_.c_str()).Detach(); }

  void Append(const Char* text) { text_ += text; }
  void Append(const Char* text, int length) { text_.append(text, size(length)); }
  void AppendChar(Char character) { text_ += character; }
  CStringT& operator+=(const CStringT& other) { return text_ += other.text_, *this; }
  CStringT& operator+=(const char* other) { return *this += CStringT(other); }
  CStringT& operator+=(const wchar_t* other) { return *this += CStringT(other); }
  CStringT& operator+=(Char character) { return text_ += character, *this; }

  /// By the rules of printf or, for wchar_t, of Windows' wprintf. CStrings among the values are their texts.
  template <class... Values>
  void Format(const Char* format, const Values&... values) {
    text_ = formatted(format, value_of(values)...);
  }
  template <class... Values>
  void AppendFormat(const Char* format, const Values&... values) {
    text_ += formatted(format, value_of(values)...);
  }

  CStringT Left(int count) const { return part(0, size(count)); }
  CStringT Right(int count) const { return part(text_.size() - std::min(size(count), text_.size()), size(count)); }
  CStringT Mid(int first, int count = -1) const { return part(size(first), count < 0 ? text_.size() : size(count)); }
  int Find(const Char* text, int from = 0) const { return at(text_.find(text, size(from))); }
  int Find(Char character, int from = 0) const { return at(text_.find(character, size(from))); }
  int ReverseFind(Char character) const { return at(text_.rfind(character)); }
  int FindOneOf(const Char* characters) const { return at(text_.find_first_of(characters)); }
  int Compare(const Char* other) const { return text_.compare(other); }
  int CompareNoCase(const Char* other) const { return no_case(text_.c_str(), other); }

  int Replace(const Char* from, const Char* to) {
    const std::basic_string<Char> old(from);
    const std::basic_string<Char> fresh(to != nullptr ? to : &none);
    int count = 0;
    for (std::size_t i = 0; !old.empty() && (i = text_.find(old, i)) != text_.npos; i += fresh.size(), ++count)
      text_.replace(i, old.size(), fresh);
    return count;
  }
  int Replace(Char from, Char to) {
    int count = 0;
    for (Char& c : text_)
      if (c == from) c = to, ++count;
    return count;
  }
  int Remove(Char character) {
    const Char gone[] = {character, 0};
    return Replace(gone, &none);
  }
  int Insert(int at, const Char* text) { return text_.insert(std::min(size(at), text_.size()), text), GetLength(); }
  int Insert(int at, Char character) {
    return text_.insert(std::min(size(at), text_.size()), 1, character), GetLength();
  }
  int Delete(int at, int count = 1) {
    if (size(at) < text_.size()) text_.erase(size(at), size(count));
    return GetLength();
  }
  CStringT& TrimLeft(const Char* characters = nullptr) {
    return text_.erase(0, std::min(text_.find_first_not_of(blanks(characters)), text_.size())), *this;
  }
  CStringT& TrimRight(const Char* characters = nullptr) {
    return text_.erase(text_.find_last_not_of(blanks(characters)) + 1), *this;
  }
  CStringT& Trim(const Char* characters = nullptr) { return TrimLeft(characters).TrimRight(characters); }
  CStringT& TrimRight(Char character) { return TrimRight(CStringT(character).GetString()); }
  CStringT& TrimLeft(Char character) { return TrimLeft(CStringT(character).GetString()); }
  CStringT& MakeUpper() { return each(towupper), *this; }
  CStringT& MakeLower() { return each(towlower), *this; }
  /// The next part between such characters; `from` goes on behind it, and is -1 behind the last.
  CStringT Tokenize(const Char* characters, int& from) const {
    const std::size_t first = from < 0 ? text_.npos : text_.find_first_not_of(characters, size(from));
    if (first == text_.npos) return from = -1, CStringT();
    const std::size_t end = std::min(text_.find_first_of(characters, first), text_.size());
    from = int(end) + 1;
    return part(first, end - first);
  }

  friend CStringT operator+(const CStringT& a, const CStringT& b) { return CStringT(a) += b; }
  friend CStringT operator+(const CStringT& a, const Char* b) { return CStringT(a) += b; }
  friend CStringT operator+(const Char* a, const CStringT& b) { return CStringT(a) += b; }
  friend CStringT operator+(const CStringT& a, Char b) { return CStringT(a) += b; }
  friend bool operator==(const CStringT& a, const CStringT& b) noexcept { return a.text_ == b.text_; }
  friend bool operator==(const CStringT& a, const Char* b) { return a.text_ == b; }
  friend bool operator==(const Char* a, const CStringT& b) { return b.text_ == a; }
  friend bool operator!=(const CStringT& a, const CStringT& b) noexcept { return a.text_ != b.text_; }
  friend bool operator!=(const CStringT& a, const Char* b) { return a.text_ != b; }
  friend bool operator!=(const Char* a, const CStringT& b) { return b.text_ != a; }
  friend bool operator<(const CStringT& a, const CStringT& b) noexcept { return a.text_ < b.text_; }
  friend bool operator>(const CStringT& a, const CStringT& b) noexcept { return a.text_ > b.text_; }

 private:
  static constexpr Char none = 0;

  static std::size_t size(int number) noexcept { return number > 0 ? std::size_t(number) : 0; }
  static int at(std::size_t place) noexcept { return place == std::basic_string<Char>::npos ? -1 : int(place); }
  static const Char* blanks(const Char* characters) noexcept {
    static const Char usual[] = {' ', '\t', '\r', '\n', '\v', '\f', 0};
    return characters != nullptr ? characters : usual;
  }
  static int no_case(const char* a, const char* b) { return strcasecmp(a, b); }
  static int no_case(const wchar_t* a, const wchar_t* b) { return wcscasecmp(a, b); }
  static int print(char* to, std::size_t room, const char* format, ...) {
    va_list values;
    va_start(values, format);
    const int length = vsnprintf(to, room, format, values);
    va_end(values);
    return length;
  }
  template <class... Values>
  static std::string formatted(const char* format, Values... values) {
    std::string text(size(print(nullptr, 0, format, values...)) + 1, '\0');
    print(&text[0], text.size(), format, values...);
    return text.erase(text.size() - 1);
  }
  /// The C library tells no length of a wide text that does not fit: more room until it does, or is a million.
  template <class... Values>
  static std::wstring formatted(const wchar_t* format, Values... values) {
    for (std::size_t room = 256; room <= 1048576; room *= 4) {
      std::wstring text(room, L'\0');
      const int length = netuse_wbem_swprintf(&text[0], room, format, values...);
      if (length >= 0) return text.erase(std::size_t(length));
    }
    return std::wstring();
  }
  template <class Value>
  static const Value& value_of(const Value& value) {
    return value;
  }
  template <class Other>
  static const Other* value_of(const CStringT<Other>& text) {
    return text.GetString();
  }
  template <class Other, std::size_t N>
  static const Other* value_of(const Other (&text)[N]) {
    return text;
  }

  void assign(const Char* text) { text_ = text != nullptr ? text : &none; }
  template <class Other, class = typename std::enable_if<!std::is_same<Other, Char>::value>::type>
  void assign(const Other* text) {
    const typename std::conditional<std::is_same<Char, char>::value, CW2A, CA2W>::type converted(text);
    assign(static_cast<const Char*>(converted.m_psz));
  }
  CStringT part(std::size_t first, std::size_t count) const {
    CStringT made;
    if (first < text_.size()) made.text_ = text_.substr(first, count);
    return made;
  }
  template <class Change>
  void each(const Change& change) {
    for (Char& c : text_)
      if (sizeof(Char) > 1 || (c >= 0 && c < 127)) c = Char(change(wint_t(c)));
  }

  std::basic_string<Char> text_;
};
template <class Char>
constexpr Char CStringT<Char>::none;

typedef CStringT<char> CStringA;
typedef CStringT<wchar_t> CStringW;
typedef CStringT<TCHAR> CString, CAtlString;
typedef CStringA CAtlStringA;
typedef CStringW CAtlStringW;

}  // namespace ATL

#endif
