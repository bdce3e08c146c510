// SPDX-License-Identifier: MIT
// Random valid conditions: the compiled program and the naive evaluator must agree on every instance.
#include <random>

#include <gtest/gtest.h>

#include "wql/compiled_query.hpp"
#include "wql/like.hpp"
#include "wql_fixture.hpp"
#include "wql_naive.hpp"

namespace netuse::tests {
namespace {

class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) {}

  std::string condition(int depth) {
    if (depth == 0 || chance(3)) return term();
    switch (below(4)) {
      case 0:
        return condition(depth - 1) + " AND " + condition(depth - 1);
      case 1:
        return condition(depth - 1) + " OR " + condition(depth - 1);
      case 2:
        return "NOT " + condition(depth - 1);
      default:
        return "(" + condition(depth - 1) + ")";
    }
  }
  std::string pattern() {
    std::string out;
    for (int i = below(7); i > 0; --i)
      out += pick({"%",  "_",   "[a-c]", "[^b]", "[A=B]", "a",   "B",     "b",     "ö",  "[ö-ü]", "[",
                   "[]", "[%]", "^",     "-",    "]",     "[^]", "[_b-]", "[z-a]", "aa", "Ö"});
    return out;
  }
  std::string word() {
    std::string out;
    for (int i = below(9); i > 0; --i) out += pick({"a", "A", "b", "B", "c", "ö", "Ö", "%", "^", "-", "]", "[", "日"});
    return out;
  }

 private:
  int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }
  bool chance(int in) { return below(in) == 0; }
  std::string pick(std::initializer_list<const char*> list) {
    return list.begin()[below(static_cast<int>(list.size()))];
  }

  std::string comparison() { return pick({"=", "<>", "!=", "<", ">", "<=", ">="}); }
  std::string flipped(const std::string& property, const std::string& op, const std::string& constant) {
    return chance(3) ? constant + " " + op + " " + property : property + " " + op + " " + constant;
  }
  std::string term() {
    switch (below(6)) {
      case 0:
        return flipped(
            pick({"LocalName", "UserName", "Comment", "Status", "remotename"}), comparison(),
            pick({"'z:'", "''", "'OK'", "'Connected'", "\"CORP\\\\bob\"", "'\\\\\\\\srv\\\\GRÖßE'", "0", "'m'"}));
      case 1:
        return flipped("AccessMask", comparison(),
                       pick({"0", "42", "'42'", "41.5", "-1", "4294967295", "TRUE", "99999999999999"}));
      case 2:
        return flipped("Persistent", pick({"=", "<>"}), pick({"TRUE", "false", "1", "0", "'true'", "'0'"}));
      case 3:
        return pick({"LocalName", "AccessMask", "Persistent", "Comment", "InstallDate"}) + std::string(" IS ") +
               pick({"NULL", "NOT NULL"});
      case 4:
        return pick({"LocalName", "AccessMask", "Persistent"}) + std::string(" ") + pick({"=", "<>"}) + " NULL";
      default:
        return pick({"LocalName", "RemoteName", "Status", "Comment"}) + std::string(" LIKE '") +
               pick({"%", "_:", "[x-z]:", "%\\\\fs%", "\\\\\\\\srv\\\\%[ä-ü]%", "%50[%]%", "%[^e]d", "O_", ""}) + "'";
    }
  }

  std::mt19937 random_;
};

TEST(WqlDifferential, ProgramAgreesWithNaiveEvaluator) {
  const auto snapshot = wql_snapshot();
  Writer writer(20261122);
  int compared = 0;
  for (int i = 0; i < 5000; ++i) {
    const std::string condition = writer.condition(5);
    const std::string text = "SELECT Name FROM Win32_NetworkConnection WHERE " + condition;
    const auto query = wql::compile_query(text);
    for (const model::Instance& row : snapshot->connections()) {
      ASSERT_EQ(query->where.matches(row), naive::holds(query->statement.select.where, row)) << text;
      ++compared;
    }
  }
  EXPECT_EQ(compared, 25000);
}

TEST(WqlDifferential, LikeAgreesWithNaiveMatcher) {
  Writer writer(7);
  int matched = 0;
  for (int i = 0; i < 50000; ++i) {
    const std::string pattern = writer.pattern();
    const std::string text = writer.word();
    const bool fast = wql::LikePattern(pattern).matches(text);
    ASSERT_EQ(fast, naive::like(text, pattern)) << "'" << text << "' LIKE '" << pattern << "'";
    matched += fast ? 1 : 0;
  }
  EXPECT_GT(matched, 1000);
}

}  // namespace
}  // namespace netuse::tests
