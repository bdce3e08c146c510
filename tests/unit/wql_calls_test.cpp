// SPDX-License-Identifier: MIT
// ExecQuery, GetObject and the enumerator: when errors come, and what each call gives.

#include <gtest/gtest.h>

#include "wql_fixture.hpp"

namespace netuse::tests {
namespace {

constexpr std::uint32_t semisynchronous = wbem_flag_return_immediately;
constexpr std::uint32_t usual = wbem_flag_return_immediately | wbem_flag_forward_only;
constexpr const char* all = "SELECT * FROM Win32_NetworkConnection";

class WqlCalls : public testing::Test {
 protected:
  std::shared_ptr<model::Snapshot> snapshot_ = wql_snapshot();
  Services services_ = wql_services(snapshot_);
};

TEST_F(WqlCalls, SynchronousErrorsComeAtTheCall) {
  EXPECT_EQ(code_of([&] { services_.exec_query("42"); }), Wbem::invalid_query);
  EXPECT_EQ(code_of([&] { services_.exec_query("SELECT * FROM Nope"); }), Wbem::invalid_class);
  EXPECT_EQ(code_of([&] { services_.exec_query("SELECT * FROM Nope", wbem_flag_forward_only); }), Wbem::invalid_class);
}

TEST_F(WqlCalls, SemisynchronousErrorsComeWithEveryNext) {
  for (const std::uint32_t flags : {semisynchronous, usual}) {
    Enumerator rubbish = services_.exec_query("42", flags);
    EXPECT_EQ(code_of([&] { rubbish.next(1); }), Wbem::invalid_query);
    EXPECT_EQ(code_of([&] { rubbish.next(1); }), Wbem::invalid_query);
    EXPECT_EQ(code_of([&] { rubbish.next(); }), Wbem::invalid_query);
    EXPECT_EQ(code_of([&] { rubbish.skip(1); }), Wbem::invalid_query);
    EXPECT_EQ(code_of([&] {
                for (const Object& o : rubbish) FAIL() << o.class_name();
              }),
              Wbem::invalid_query);
    Enumerator nothing = services_.exec_query("SELECT * FROM Nope", flags);
    EXPECT_EQ(code_of([&] { nothing.next(5); }), Wbem::invalid_class);
    Enumerator missing = services_.exec_query("ASSOCIATORS OF {Win32_NetworkConnection=\"x\"}", flags);
    EXPECT_EQ(code_of([&] { missing.next(5); }), Wbem::not_found);
  }
}

TEST_F(WqlCalls, EmptyQueryIsAnInvalidParameterEvenSemisynchronously) {
  EXPECT_EQ(code_of([&] { services_.exec_query(""); }), Wbem::invalid_parameter);
  EXPECT_EQ(code_of([&] { services_.exec_query("", usual); }), Wbem::invalid_parameter);
  EXPECT_EQ(code_of([&] { services_.exec_query("  \t"); }), Wbem::invalid_query);
}

TEST_F(WqlCalls, NextGivesUpToCountAndThenTheRest) {
  Enumerator objects = services_.exec_query(all);
  EXPECT_EQ(objects.next(0).size(), 0U);
  EXPECT_EQ(objects.next(2).size(), 2U);
  EXPECT_EQ(objects.next(10).size(), 3U);
  EXPECT_EQ(objects.next(10).size(), 0U);
  EXPECT_FALSE(objects.next().has_value());
}

TEST_F(WqlCalls, SkipTellsWhetherTheEndCameFirst) {
  Enumerator objects = services_.exec_query(all);
  EXPECT_TRUE(objects.skip(4));
  EXPECT_EQ(label_of(objects.next().value(), *snapshot_), "prn");
  EXPECT_FALSE(objects.skip(1));
  Enumerator more = services_.exec_query(all);
  EXPECT_TRUE(more.skip(5));
  Enumerator filtered = services_.exec_query("SELECT * FROM Win32_NetworkConnection WHERE Status = 'OK'");
  EXPECT_TRUE(filtered.skip(2));
  EXPECT_EQ(label_of(filtered.next().value(), *snapshot_), "ipc");
}

TEST_F(WqlCalls, ResetAndCloneNeedABidirectionalEnumeration) {
  Enumerator objects = services_.exec_query(all);
  objects.skip(3);
  Enumerator copy = objects.clone();
  EXPECT_EQ(objects.next(10).size(), 2U);
  EXPECT_EQ(copy.next(10).size(), 2U);
  objects.reset();
  EXPECT_EQ(objects.next(10).size(), 5U);
  for (const std::uint32_t flags : {std::uint32_t{wbem_flag_forward_only}, usual}) {
    Enumerator forward = services_.exec_query(all, flags);
    EXPECT_EQ(code_of([&] { forward.reset(); }), Wbem::invalid_operation);
    EXPECT_EQ(code_of([&] { (void)forward.clone(); }), Wbem::invalid_operation);
    EXPECT_EQ(forward.next(10).size(), 5U);
  }
}

TEST_F(WqlCalls, RangeForWalksTheRest) {
  Enumerator objects = services_.exec_query(all, usual);
  objects.skip(2);
  std::string seen;
  for (const Object& object : objects) seen += label_of(object, *snapshot_) + " ";
  EXPECT_EQ(seen, "mnt ipc prn ");
}

TEST_F(WqlCalls, OneQueryRunsOnManySnapshotsAndOutlivesThem) {
  const Query query("SELECT Name FROM Win32_NetworkConnection WHERE Persistent = TRUE");
  std::optional<Enumerator> objects;
  {
    const Services other = wql_services(wql_snapshot());
    objects = other.exec_query(query);
  }
  EXPECT_EQ(objects->next(10).size(), 2U);
  EXPECT_EQ(Services::exec_query(query, Snapshot(snapshot_)).next(10).size(), 2U);
}

TEST_F(WqlCalls, EnsureLocatableSetsThePathOfAProjection) {
  const char* const wql = "SELECT Status FROM Win32_NetworkConnection WHERE LocalName = 'Z:'";
  const Object plain = services_.exec_query(wql).next().value();
  EXPECT_TRUE(plain["__PATH"].is_null());
  EXPECT_TRUE(plain["__RELPATH"].is_null());
  EXPECT_TRUE(plain["__SERVER"].is_null());
  EXPECT_TRUE(plain["__NAMESPACE"].is_null());
  EXPECT_TRUE(plain["__SUPERCLASS"].is_null());
  EXPECT_TRUE(plain["__DYNASTY"].is_null());
  const Value derivation = plain["__DERIVATION"];
  EXPECT_EQ(derivation.texts()->size(), 0U);
  EXPECT_EQ(number_of(plain, "__GENUS"), 2);
  EXPECT_EQ(text_of(plain, "__CLASS"), "Win32_NetworkConnection");
  EXPECT_EQ(number_of(plain, "__PROPERTY_COUNT"), 1);
  const Object located = services_.exec_query(wql, wbem_flag_ensure_locatable).next().value();
  EXPECT_EQ(text_of(located, "__PATH"),
            R"x(\\FILES01\root\cimv2:Win32_NetworkConnection.Name="\\\\fs01\\public (Z:)")x");
  EXPECT_EQ(text_of(located, "__RELPATH"), R"x(Win32_NetworkConnection.Name="\\\\fs01\\public (Z:)")x");
  EXPECT_EQ(text_of(located, "__SERVER"), "FILES01");
  EXPECT_EQ(located.property_names(), std::vector<std::string>{"Status"});
}

TEST_F(WqlCalls, RelpathIsThereOnceTheKeyIsSelected) {
  const Object keyed = services_.exec_query("SELECT Name FROM Win32_NetworkConnection").next().value();
  EXPECT_EQ(text_of(keyed, "__RELPATH"), R"x(Win32_NetworkConnection.Name="\\\\fs01\\public (Z:)")x");
  EXPECT_TRUE(keyed["__PATH"].is_null());
}

TEST_F(WqlCalls, GetOfWhatWasNotSelectedIsNotFound) {
  const Object object = services_.exec_query("SELECT Status FROM Win32_NetworkConnection").next().value();
  EXPECT_EQ(text_of(object, "sTaTuS"), "OK");
  EXPECT_EQ(code_of([&] { (void)object["Name"]; }), Wbem::not_found);
  EXPECT_EQ(code_of([&] { (void)object["Nope"]; }), Wbem::not_found);
  EXPECT_FALSE(object.find("Name").has_value());
}

TEST_F(WqlCalls, NullKeepsItsType) {
  const Object object = services_.get_object(R"x(Win32_NetworkConnection="\\\\fs01\\home$ (Y:)")x");
  EXPECT_TRUE(object["AccessMask"].is_null());
  EXPECT_EQ(object["AccessMask"].type(), CimType::uint32);
  EXPECT_EQ(object["InstallDate"].type(), CimType::datetime);
  EXPECT_EQ(object["Persistent"].type(), CimType::boolean);
}

TEST_F(WqlCalls, GetObjectOfAnEmptyPathIsANewEmptyClass) {
  const Object empty = services_.get_object("");
  EXPECT_TRUE(empty.is_class());
  EXPECT_EQ(number_of(empty, "__GENUS"), 1);
  EXPECT_TRUE(empty["__CLASS"].is_null());
  EXPECT_TRUE(empty["__PATH"].is_null());
  EXPECT_EQ(number_of(empty, "__PROPERTY_COUNT"), 0);
}

TEST_F(WqlCalls, InstancesOfAndGetClass) {
  EXPECT_EQ(services_.instances_of("cim_logicalelement").next(10).size(), 6U);
  EXPECT_EQ(services_.instances_of("Win32_ComputerSystem").next(10).size(), 1U);
  EXPECT_EQ(code_of([&] { services_.instances_of("Nope"); }), Wbem::invalid_class);
  EXPECT_EQ(Services::get_class("win32_NETWORKconnection").class_name(), "Win32_NetworkConnection");
  EXPECT_EQ(code_of([] { Services::get_class("Nope"); }), Wbem::not_found);
}

TEST_F(WqlCalls, EveryPathThatIsShownFindsItsInstance) {
  for (const char* cls : {"Win32_NetworkConnection", "Win32_ComputerSystem", "Win32_SystemNetworkConnections"})
    for (const Object& object : services_.instances_of(cls)) {
      const std::string path = text_of(object, "__PATH");
      EXPECT_EQ(text_of(services_.get_object(path), "__PATH"), path);
      EXPECT_EQ(text_of(services_.get_object(object.relpath()), "__PATH"), path);
    }
}

TEST_F(WqlCalls, ThePathOfAMountPointKeepsItsCaseApart) {
  auto snapshot = std::make_shared<model::Snapshot>(model::Origin{.host = "h"});
  snapshot->add({.remote_name = "\\\\s\\x", .local_name = "/mnt/a", .comment = "small"});
  snapshot->add({.remote_name = "\\\\s\\x", .local_name = "/mnt/A", .comment = "large"});
  const Services services = wql_services(snapshot);
  EXPECT_EQ(text_of(services.get_object(R"x(Win32_NetworkConnection="\\\\s\\x (/mnt/A)")x"), "Comment"), "large");
  EXPECT_EQ(text_of(services.get_object(R"x(Win32_NetworkConnection="\\\\S\\X (/mnt/a)")x"), "Comment"), "small");
}

TEST_F(WqlCalls, AUnionOfHostsKeepsThemApart) {
  auto first = std::make_shared<model::Snapshot>(model::Origin{.host = "ALPHA"});
  first->add({.remote_name = "\\\\s\\x"});
  model::Snapshot second(model::Origin{.host = "BETA"});
  second.add({.remote_name = "\\\\s\\x"});
  second.add({.remote_name = "\\\\s\\y"});
  first->merge(std::move(second));
  const Services services = wql_services(first);
  const auto count = [&](const char* wql) { return services.exec_query(wql).next(10).size(); };
  EXPECT_EQ(count("SELECT * FROM Win32_NetworkConnection WHERE __SERVER = 'beta'"), 2U);
  EXPECT_EQ(count("SELECT * FROM Win32_ComputerSystem"), 2U);
  EXPECT_EQ(count("ASSOCIATORS OF {Win32_ComputerSystem='BETA'}"), 2U);
  EXPECT_EQ(count("ASSOCIATORS OF {\\\\BETA\\root\\cimv2:Win32_NetworkConnection='\\\\\\\\s\\\\x'}"), 1U);
  EXPECT_EQ(services.get_object(R"x(\\BETA\root\cimv2:Win32_NetworkConnection="\\\\s\\x")x").server(), "BETA");
  EXPECT_EQ(services.get_object(R"x(\\ALPHA\root\cimv2:Win32_NetworkConnection="\\\\s\\x")x").server(), "ALPHA");
}

TEST(WqlErrors, NameTheOffsetAndSuggest) {
  try {
    Query("SELECT Nmae FROM Win32_NetworkConnection");
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.offset(), 7U);
    EXPECT_EQ(e.detail(), "unknown property 'Nmae' of Win32_NetworkConnection; did you mean 'Name'?");
  }
  try {
    Query("SELECT * FROM NetworkConnection");
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.detail(), "there is no class 'NetworkConnection'; did you mean 'Win32_NetworkConnection'?");
  }
}

TEST(WqlExplain, ShowsTheTreeThatWasUnderstood) {
  EXPECT_EQ(
      Query("select username, __path from win32_networkconnection where 5 < accessmask and not (name like 'a\\\\%' or "
            "localname is null)")
          .explain(),
      "data query\n"
      "  from: Win32_NetworkConnection and the classes derived from it\n"
      "  select: __PATH, UserName\n"
      "  where:\n"
      "    AND\n"
      "      accessmask > 5\n"
      "      NOT\n"
      "        OR\n"
      "          name LIKE 'a\\\\%'\n"
      "          localname IS NULL\n");
  EXPECT_EQ(explain_path(R"x(//srv/root/cimv2:win32_networkconnection="\\\\s\\x")x"),
            "{\n"
            "  \"server\": \"srv\",\n"
            "  \"namespace\": \"root\\\\cimv2\",\n"
            "  \"class\": \"Win32_NetworkConnection\",\n"
            "  \"keys\": {\"Name\": \"\\\\\\\\s\\\\x\"},\n"
            "  \"kind\": \"instance\"\n"
            "}\n");
  EXPECT_EQ(explain_path("Other.A=0x10,B=TRUE,C='x'"),
            "{\n"
            "  \"server\": null,\n"
            "  \"namespace\": null,\n"
            "  \"class\": \"Other\",\n"
            "  \"keys\": {\"A\": 16, \"B\": true, \"C\": \"x\"},\n"
            "  \"kind\": \"instance\"\n"
            "}\n");
  EXPECT_NE(explain_path("Other=@").find("\"kind\": \"singleton\""), std::string::npos);
  EXPECT_NE(explain_path("Other").find("\"kind\": \"class\""), std::string::npos);
}

}  // namespace
}  // namespace netuse::tests
