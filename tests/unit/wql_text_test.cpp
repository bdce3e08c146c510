// SPDX-License-Identifier: MIT
// MOF and CIM-XML of instances, classes and events, and the class table behind them.
#include <gtest/gtest.h>

#include "netuse/format.hpp"
#include "wql_fixture.hpp"
#include "xml_tree.hpp"

namespace netuse::tests {
namespace {

std::string written(Format format, const std::vector<Object>& objects) {
  std::string out;
  const auto writer = make_writer(format, [&](std::string_view text) { out += text; });
  for (const Object& object : objects) writer->write(object);
  writer->finish();
  return out;
}

Object one(const char* wql) {
  return wql_services(wql_snapshot()).exec_query(wql).next().value();
}

TEST(Mof, InstanceIsGetObjectText) {
  EXPECT_EQ(one("SELECT * FROM Win32_NetworkConnection WHERE LocalName = 'LPT1:'").object_text(),
            "\ninstance of Win32_NetworkConnection\n{\n"
            "\tAccessMask = 42;\n"
            "\tComment = \"it's \\\"quoted\\\" \\\\ back 0\";\n"
            "\tConnectionState = \"Paused\";\n"
            "\tLocalName = \"LPT1:\";\n"
            "\tName = \"\\\\\\\\print\\\\laser (LPT1:)\";\n"
            "\tPersistent = TRUE;\n"
            "\tRemoteName = \"\\\\\\\\print\\\\laser\";\n"
            "\tResourceType = \"Print\";\n"
            "\tStatus = \"Degraded\";\n"
            "\tUserName = \"bob\";\n"
            "};\n");
  EXPECT_EQ(written(Format::mof, {one("SELECT Status, __PATH FROM Win32_NetworkConnection")}),
            "\ninstance of Win32_NetworkConnection\n{\n\tStatus = \"OK\";\n};\n");
}

TEST(Mof, LineFeedsAreEscapedAndBadBytesAreCodePoints) {
  auto snapshot = std::make_shared<model::Snapshot>(model::Origin{.host = "h"});
  snapshot->add({.remote_name = "\\\\s\\\xFF", .comment = "a\n\t\r\"b\x01"});
  const std::string text = wql_services(snapshot).instances_of("Win32_NetworkConnection").next()->object_text();
  EXPECT_NE(text.find("\tComment = \"a\\n\\t\\r\\\"b\x01\";\n"), std::string::npos);
  EXPECT_NE(text.find("\tRemoteName = \"\\\\\\\\s\\\\\uEFFF\";\n"), std::string::npos);
}

TEST(Mof, ClassHasAllQualifiers) {
  const std::string text = Services::get_class("Win32_NetworkConnection").object_text();
  EXPECT_TRUE(
      text.starts_with("\n[Dynamic, Provider(\"CIMWin32\"), Locale(1033), "
                       "UUID(\"{8502C4CD-5FBB-11D2-AAC1-006008C78BC7}\")]\n"
                       "class Win32_NetworkConnection : CIM_LogicalElement\n{\n"))
      << text;
  for (const char* line :
       {"\t[read, key, Override(\"Name\"), MappingStrings{\"Win32API|Windows Networking Structures|NETRESOURCE\"}] "
        "string "
        "Name;\n",
        "\t[read, MaxLen(20), MappingStrings{\"Win32API|Network Management Structures|USE_INFO_1|ui1_status\"}, "
        "ValueMap{\"Connected\", \"Error\", \"Paused\", \"Disconnected\", \"Connecting\", \"Reconnecting\"}, "
        "Values{\"Connected\", \"Error\", \"Paused\", \"Disconnected\", \"Connecting\", \"Reconnecting\"}] string "
        "ConnectionState;\n",
        "\t[read, MappingStrings{\"Win32API|Windows Networking Functions|WNetEnumResource\"}] boolean Persistent;\n"})
    EXPECT_NE(text.find(line), std::string::npos) << text;
  EXPECT_NE(
      text.find("BitMap{\"0\", \"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\", \"8\", \"16\", \"17\", \"18\", \"19\", "
                "\"20\"}, BitValues{\"FILE_READ_DATA (file) or FILE_LIST_DIRECTORY (directory)\""),
      std::string::npos);
  EXPECT_EQ(text.find("Caption"), std::string::npos) << "inherited properties belong to the superclass";
  EXPECT_NE(Services::get_class("Win32_SystemNetworkConnections")
                .object_text()
                .find("Win32_ComputerSystem ref GroupComponent;\n"),
            std::string::npos);
  EXPECT_NE(Services::get_class("CIM_System").object_text().find("string Roles[];\n"), std::string::npos);
}

TEST(Xml, InstanceIsGetText) {
  EXPECT_EQ(
      xml_text(
          one("SELECT __CLASS, LocalName, Persistent, AccessMask, InstallDate, Comment FROM Win32_NetworkConnection "
              "WHERE LocalName = 'LPT1:'")),
      "<INSTANCE CLASSNAME=\"Win32_NetworkConnection\">"
      "<PROPERTY NAME=\"__PATH\" CLASSORIGIN=\"___SYSTEM\" TYPE=\"string\"></PROPERTY>"
      "<PROPERTY NAME=\"__NAMESPACE\" CLASSORIGIN=\"___SYSTEM\" TYPE=\"string\"></PROPERTY>"
      "<PROPERTY NAME=\"__SERVER\" CLASSORIGIN=\"___SYSTEM\" TYPE=\"string\"></PROPERTY>"
      "<PROPERTY.ARRAY NAME=\"__DERIVATION\" CLASSORIGIN=\"___SYSTEM\" TYPE=\"string\"><VALUE.ARRAY></VALUE.ARRAY>"
      "</PROPERTY.ARRAY>"
      "<PROPERTY NAME=\"__PROPERTY_COUNT\" CLASSORIGIN=\"___SYSTEM\" TYPE=\"sint32\"><VALUE>5</VALUE></PROPERTY>"
      "<PROPERTY NAME=\"__RELPATH\" CLASSORIGIN=\"___SYSTEM\" TYPE=\"string\"></PROPERTY>"
      "<PROPERTY NAME=\"__DYNASTY\" CLASSORIGIN=\"___SYSTEM\" TYPE=\"string\"></PROPERTY>"
      "<PROPERTY NAME=\"__SUPERCLASS\" CLASSORIGIN=\"___SYSTEM\" TYPE=\"string\"></PROPERTY>"
      "<PROPERTY NAME=\"__CLASS\" CLASSORIGIN=\"___SYSTEM\" TYPE=\"string\"><VALUE>Win32_NetworkConnection</VALUE>"
      "</PROPERTY>"
      "<PROPERTY NAME=\"__GENUS\" CLASSORIGIN=\"___SYSTEM\" TYPE=\"sint32\"><VALUE>2</VALUE></PROPERTY>"
      "<PROPERTY NAME=\"AccessMask\" CLASSORIGIN=\"Win32_NetworkConnection\" "
      "TYPE=\"uint32\"><VALUE>42</VALUE></PROPERTY>"
      "<PROPERTY NAME=\"Comment\" CLASSORIGIN=\"Win32_NetworkConnection\" TYPE=\"string\">"
      "<VALUE>it's \"quoted\" \\ back 0</VALUE></PROPERTY>"
      "<PROPERTY NAME=\"InstallDate\" CLASSORIGIN=\"CIM_ManagedSystemElement\" TYPE=\"datetime\"></PROPERTY>"
      "<PROPERTY NAME=\"LocalName\" CLASSORIGIN=\"Win32_NetworkConnection\" "
      "TYPE=\"string\"><VALUE>LPT1:</VALUE></PROPERTY>"
      "<PROPERTY NAME=\"Persistent\" CLASSORIGIN=\"Win32_NetworkConnection\" TYPE=\"boolean\"><VALUE>TRUE</VALUE>"
      "</PROPERTY>"
      "</INSTANCE>");
}

TEST(Xml, EverythingFollowsTheDtd) {
  const Services services = wql_services(wql_snapshot());
  std::vector<Object> objects;
  for (const char* wql : {"SELECT * FROM CIM_LogicalElement", "SELECT * FROM Win32_ComputerSystem",
                          "SELECT * FROM Win32_SystemNetworkConnections", "SELECT * FROM meta_class"})
    for (const Object& object : services.exec_query(wql)) {
      EXPECT_NO_THROW(check_cim_dtd(parse_xml(xml_text(object)))) << xml_text(object);
      objects.push_back(object);
    }
  ASSERT_EQ(objects.size(), 6U + 1U + 5U + schema::classes().size());
  const XmlElement document = parse_xml(written(Format::xml, objects));
  EXPECT_NO_THROW(check_cim_dtd(document));
  EXPECT_EQ(document.children[0].children[0].children.size(), objects.size());
  EXPECT_NO_THROW(check_cim_dtd(parse_xml(written(Format::xml, {}))));
}

TEST(Xml, CheckerKnowsWhatIsWrong) {
  EXPECT_THROW(parse_xml("<VALUE>&</VALUE>"), std::runtime_error);
  EXPECT_THROW(parse_xml("<VALUE>"), std::runtime_error);
  EXPECT_THROW(check_cim_dtd(parse_xml("<INSTANCE></INSTANCE>")), std::runtime_error);
  EXPECT_THROW(check_cim_dtd(parse_xml("<INSTANCE CLASSNAME=\"C\"><VALUE></VALUE></INSTANCE>")), std::runtime_error);
}

TEST(Xml, AnyBytesStayWellFormed) {
  auto snapshot = std::make_shared<model::Snapshot>(model::Origin{.host = "h\"<&>"});
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
  snapshot->add({.remote_name = bytes, .comment = "]]>\xEF\xBF\xBE"});
  const Services services = wql_services(snapshot);
  for (const char* cls : {"Win32_NetworkConnection", "Win32_ComputerSystem"}) {
    const Object object = services.instances_of(cls).next().value();
    const XmlElement root = parse_xml(xml_text(object));
    EXPECT_NO_THROW(check_cim_dtd(root));
    for (const Format format : {Format::table, Format::list, Format::csv, Format::json, Format::ndjson, Format::mof})
      EXPECT_FALSE(written(format, {object}).empty());
  }
}

TEST(Schema, SlotNumbersAreThePlacesInTheTable) {
  namespace s = schema::slot;
  const auto& connection = schema::network_connection();
  ASSERT_EQ(connection.properties().size(), std::size_t{s::count});
  EXPECT_EQ(connection.index_of("caption"), s::caption);
  EXPECT_EQ(connection.index_of("Name"), s::name);
  EXPECT_EQ(connection.index_of("AccessMask"), s::access_mask);
  EXPECT_EQ(connection.index_of("LocalName"), s::local_name);
  EXPECT_EQ(connection.index_of("UserName"), s::user_name);
  EXPECT_EQ(schema::computer_system().index_of("CreationClassName"), s::creation_class_name);
  EXPECT_EQ(schema::system_network_connections().index_of("GroupComponent"), s::group_component);
  EXPECT_EQ(schema::system_network_connections().index_of("PartComponent"), s::part_component);
  const auto* modification = schema::find_class("__InstanceModificationEvent");
  EXPECT_EQ(modification->index_of("SECURITY_DESCRIPTOR"), s::security_descriptor);
  EXPECT_EQ(modification->index_of("TIME_CREATED"), s::time_created);
  EXPECT_EQ(modification->index_of("TargetInstance"), s::target_instance);
  EXPECT_EQ(modification->index_of("PreviousInstance"), s::previous_instance);
  EXPECT_EQ(schema::find_class("__AggregateEvent")->index_of("Representative"), s::representative);
}

TEST(Schema, ClassesStandInTheOrderOfTheirIds) {
  const auto all = schema::classes();
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(all[i]->id), i) << all[i]->name;
    if (all[i]->super != nullptr) {
      EXPECT_LT(all[i]->super->id, all[i]->id);
      const auto& inherited = all[i]->super->properties();
      for (std::size_t p = 0; p < inherited.size(); ++p)
        EXPECT_EQ(all[i]->properties()[p].property->name, inherited[p].property->name);
    }
  }
  EXPECT_TRUE(schema::empty_class().properties().empty());
}

TEST(Schema, DefinitionAsJsonAndTable) {
  const Object cls = Services::get_class("Win32_NetworkConnection");
  const std::string json = class_definition(cls, Format::json);
  EXPECT_NE(json.find("\"__CLASS\": \"Win32_NetworkConnection\""), std::string::npos) << json;
  EXPECT_NE(json.find("{\"name\": \"Name\", \"type\": \"string\", \"key\": true, \"origin\": "
                      "\"CIM_ManagedSystemElement\", \"qualifiers\": {\"read\": true, \"key\": true, \"Override\": "
                      "\"Name\", \"MappingStrings\": [\"Win32API|Windows Networking Structures|NETRESOURCE\"]}}"),
            std::string::npos)
      << json;
  const std::string table = class_definition(cls, Format::table);
  EXPECT_TRUE(table.starts_with("Property         Type      Origin                    Values\n")) << table;
  EXPECT_NE(table.find("ResourceType     string    Win32_NetworkConnection   Disk, Print, Any\n"), std::string::npos)
      << table;
}

}  // namespace
}  // namespace netuse::tests
