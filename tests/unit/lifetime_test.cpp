// SPDX-License-Identifier: MIT
// What the compiler refuses, or gives by value: references into objects that nobody holds.
#include <type_traits>
#include <utility>

#include <gtest/gtest.h>

#include "netuse/netuse.hpp"
#include "wql_fixture.hpp"

namespace netuse::tests {
namespace {

template <class Made>
constexpr bool is_value = !std::is_reference_v<Made> && !std::is_pointer_v<Made>;

/// Does the call give a value, of an object that is about to go as of a constant one?
#define GIVES_VALUE(Type, call) \
  (is_value<decltype(std::declval<Type>().call)> && is_value<decltype(std::declval<const Type>().call)>)
#define GIVES_REFERENCE(Type, call) std::is_reference_v<decltype(std::declval<const Type&>().call)>

static_assert(GIVES_VALUE(Snapshot, diagnostics()) && GIVES_REFERENCE(Snapshot, diagnostics()));
static_assert(GIVES_VALUE(Snapshot, backend()) && GIVES_REFERENCE(Snapshot, backend()));
static_assert(GIVES_VALUE(Snapshot, host()) && GIVES_REFERENCE(Snapshot, host()));
static_assert(GIVES_VALUE(Snapshot, at()) && GIVES_REFERENCE(Snapshot, at()));
static_assert(GIVES_VALUE(Snapshot, documents()) && GIVES_VALUE(Snapshot, connections()));
static_assert(GIVES_VALUE(Error, detail()) && GIVES_REFERENCE(Error, detail()));
static_assert(is_value<decltype(*std::declval<Enumerator::iterator>())>);
static_assert(is_value<decltype(*std::declval<ConnectionList::iterator>())>);

template <class T>
concept ShowsBoolean = requires(T value) { std::forward<T>(value).boolean(); };
template <class T>
concept ShowsNumber = requires(T value) { std::forward<T>(value).number(); };
template <class T>
concept ShowsText = requires(T value) { std::forward<T>(value).text(); };
template <class T>
concept ShowsTexts = requires(T value) { std::forward<T>(value).texts(); };
template <class T>
concept ShowsObject = requires(T value) { std::forward<T>(value).object(); };
template <class T>
concept ShowsData = requires(T value) { std::forward<T>(value).data(); };
template <class T>
concept ShowsCompiled = requires(T value) { std::forward<T>(value).compiled(); };
template <class T>
concept ShowsState = requires(T value) { std::forward<T>(value).state(); };
template <class T>
concept Begins = requires(T value) { std::forward<T>(value).begin(); };
template <class T>
concept Points = requires(T value) { std::forward<T>(value).operator->(); };

static_assert(ShowsBoolean<const Value&> && !ShowsBoolean<Value> && !ShowsBoolean<const Value>);
static_assert(ShowsNumber<const Value&> && !ShowsNumber<Value> && !ShowsNumber<const Value>);
static_assert(ShowsText<const Value&> && !ShowsText<Value> && !ShowsText<const Value>);
static_assert(ShowsTexts<const Value&> && !ShowsTexts<Value> && !ShowsTexts<const Value>);
static_assert(ShowsObject<const Value&> && !ShowsObject<Value> && !ShowsObject<const Value>);
// What the library holds inside is no program's to reach.
static_assert(!ShowsData<const Object&> && !ShowsData<const Snapshot&> && !ShowsCompiled<const Query&>);
static_assert(!ShowsState<const Services&>);
static_assert(Begins<Enumerator&> && !Begins<Enumerator>);
static_assert(Points<const Enumerator::iterator&> && !Points<Enumerator::iterator>);
static_assert(std::input_iterator<Enumerator::iterator> && std::input_iterator<ConnectionList::iterator>);

TEST(Lifetime, LoopsOverWhatNobodyHolds) {
  std::size_t count = 0;
  for (const Diagnostic& d : open("none").snapshot().diagnostics()) count += d.message.empty() ? 0U : 1U;
  EXPECT_EQ(count, 1U);
  for (const Object& object : wql_services(wql_snapshot()).exec_query("SELECT * FROM Win32_NetworkConnection"))
    count += object["Name"].to_string().empty() ? 0U : 1U;
  EXPECT_EQ(count, 6U);
}

TEST(Lifetime, IteratorsHoldTheirSnapshot) {
  ConnectionList::iterator first;
  {
    const Snapshot snapshot(wql_snapshot());
    first = snapshot.connections().begin();
  }
  EXPECT_EQ((*first++).local_name, "Z:");
  EXPECT_EQ((*first).local_name, "Y:");
}

TEST(Lifetime, ValuesOutliveWhatTheyWereAskedOf) {
  const std::string& host = Snapshot(wql_snapshot()).host();
  EXPECT_EQ(host, "FILES01");
  const std::string& detail = Error(Wbem::failed, "what failed").detail();
  EXPECT_EQ(detail, "what failed");
}

}  // namespace
}  // namespace netuse::tests
