// SPDX-License-Identifier: MIT
#include "xml_tree.hpp"

#include <algorithm>
#include <regex>
#include <set>
#include <stdexcept>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace netuse::tests {

namespace {

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error(what);
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}
  XmlElement document() {
    blanks();
    XmlElement root = element();
    blanks();
    if (!text_.empty()) fail("text after the root element");
    return root;
  }

 private:
  void blanks() {
    while (!text_.empty() && std::string_view(" \n\t\r").find(text_.front()) != std::string_view::npos)
      text_.remove_prefix(1);
  }
  void expect(std::string_view what) {
    if (!text_.starts_with(what)) fail("expected " + std::string(what) + " at " + std::string(text_.substr(0, 40)));
    text_.remove_prefix(what.size());
  }
  std::string until(std::string_view stops) {
    const std::size_t at = text_.find_first_of(stops);
    if (at == std::string_view::npos || at == 0) fail("a name or text is missing");
    std::string out(text_.substr(0, at));
    text_.remove_prefix(at);
    return out;
  }
  static std::string decoded(std::string text) {
    static const std::pair<std::string, std::string> entities[] = {{"&lt;", "<"},   {"&gt;", ">"},   {"&quot;", "\""},
                                                                   {"&#13;", "\r"}, {"&#10;", "\n"}, {"&#9;", "\t"}};
    for (const auto& [entity, plain] : entities)
      for (std::size_t at; (at = text.find(entity)) != std::string::npos;) text.replace(at, entity.size(), plain);
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (static_cast<unsigned char>(text[i]) < 0x20 &&
          std::string_view("\n\t\r").find(text[i]) == std::string_view::npos)
        fail("a control character");
      if (text[i] == '&' && text.compare(i, 2, "&#") == 0) {
        // A character by its number; a control that XML 1.0 cannot hold has none.
        const std::size_t end = text.find(';', i);
        const auto c = text::number<std::uint32_t>(std::string_view(text).substr(i + 2, end - i - 2));
        if (!c || *c < 0x20) fail("a bad character reference");
        text::append_utf8(out, *c);
        i = end;
        continue;
      }
      if (text[i] == '&') {
        if (text.compare(i, 5, "&amp;") != 0) fail("a bare ampersand");
        i += 4;
        out += '&';
      } else {
        out += text[i];
      }
    }
    return out;
  }
  XmlElement element() {
    expect("<");
    XmlElement out;
    out.name = until(" >");
    while (text_.starts_with(' ')) {
      expect(" ");
      const std::string name = until("=");
      expect("=\"");
      const std::size_t end = text_.find('"');
      if (text_.substr(0, end).find('<') != std::string_view::npos) fail("< in an attribute");
      if (!out.attributes.emplace(name, decoded(std::string(text_.substr(0, end)))).second) fail("a double attribute");
      text_.remove_prefix(end);
      expect("\"");
    }
    expect(">");
    while (!text_.starts_with("</")) {
      if (text_.empty()) fail("the end of " + out.name + " is missing");
      if (text_.front() == '<')
        out.children.push_back(element());
      else
        out.text += decoded(until("<"));
    }
    expect("</" + out.name + ">");
    return out;
  }

  std::string_view text_;
};

struct Rule {
  const char* content;  ///< over child names, each followed by a blank; "#" allows text instead
  std::set<std::string> required;
  std::set<std::string> optional;
};

const std::map<std::string, Rule>& rules() {
  static const std::string property = "((PROPERTY|PROPERTY.ARRAY|PROPERTY.REFERENCE) )*";
  static const std::string cls = "(QUALIFIER )*" + property + "(METHOD )*";
  static const std::string instance = "(QUALIFIER )*" + property;
  static const std::map<std::string, Rule> table{
      {"CIM", {"(MESSAGE |DECLARATION )", {"CIMVERSION", "DTDVERSION"}, {}}},
      {"DECLARATION", {"((DECLGROUP|DECLGROUP.WITHNAME|DECLGROUP.WITHPATH) )+", {}, {}}},
      {"DECLGROUP", {"((LOCALNAMESPACEPATH|NAMESPACEPATH) )?(QUALIFIER.DECLARATION )*(VALUE.OBJECT )*", {}, {}}},
      {"VALUE.OBJECT", {"(CLASS|INSTANCE) ", {}, {}}},
      {"CLASS", {cls.c_str(), {"NAME"}, {"SUPERCLASS"}}},
      {"INSTANCE", {instance.c_str(), {"CLASSNAME"}, {}}},
      {"QUALIFIER",
       {"((VALUE|VALUE.ARRAY) )?",
        {"NAME", "TYPE"},
        {"PROPAGATED", "OVERRIDABLE", "TOSUBCLASS", "TOINSTANCE", "TRANSLATABLE"}}},
      {"PROPERTY", {"(QUALIFIER )*(VALUE )?", {"NAME", "TYPE"}, {"CLASSORIGIN", "PROPAGATED"}}},
      {"PROPERTY.ARRAY",
       {"(QUALIFIER )*(VALUE.ARRAY )?", {"NAME", "TYPE"}, {"CLASSORIGIN", "PROPAGATED", "ARRAYSIZE"}}},
      {"PROPERTY.REFERENCE",
       {"(QUALIFIER )*(VALUE.REFERENCE )?", {"NAME"}, {"CLASSORIGIN", "PROPAGATED", "REFERENCECLASS"}}},
      {"VALUE", {"#", {}, {}}},
      {"VALUE.ARRAY", {"(VALUE )*", {}, {}}},
      {"VALUE.REFERENCE",
       {"(CLASSPATH|LOCALCLASSPATH|CLASSNAME|INSTANCEPATH|LOCALINSTANCEPATH|INSTANCENAME) ", {}, {}}},
      {"INSTANCEPATH", {"NAMESPACEPATH INSTANCENAME ", {}, {}}},
      {"NAMESPACEPATH", {"HOST LOCALNAMESPACEPATH ", {}, {}}},
      {"LOCALNAMESPACEPATH", {"(NAMESPACE )+", {}, {}}},
      {"NAMESPACE", {"", {"NAME"}, {}}},
      {"HOST", {"#", {}, {}}},
      {"INSTANCENAME", {"(KEYBINDING )*|(KEYVALUE )?|(VALUE.REFERENCE )?", {"CLASSNAME"}, {}}},
      {"KEYBINDING", {"(KEYVALUE|VALUE.REFERENCE) ", {"NAME"}, {}}},
      {"KEYVALUE", {"#", {}, {"VALUETYPE"}}},
  };
  return table;
}

void check_attributes(const XmlElement& e, const Rule& rule) {
  for (const std::string& name : rule.required)
    if (!e.attributes.contains(name)) fail(e.name + " lacks " + name);
  for (const auto& [name, value] : e.attributes)
    if (!rule.required.contains(name) && !rule.optional.contains(name)) fail(e.name + " has " + name);
  static const std::set<std::string> types{"boolean", "string", "char16", "uint8",  "sint8",    "uint16", "sint16",
                                           "uint32",  "sint32", "uint64", "sint64", "datetime", "real32", "real64"};
  if (const auto it = e.attributes.find("TYPE"); it != e.attributes.end() && !types.contains(it->second))
    fail(e.name + " has the type " + it->second);
}

}  // namespace

XmlElement parse_xml(std::string_view text) {
  return Reader(text).document();
}

void check_cim_dtd(const XmlElement& e) {
  const auto it = rules().find(e.name);
  if (it == rules().end()) fail(e.name + " is not in the DTD");
  check_attributes(e, it->second);
  const std::string content = it->second.content;
  if (content == "#") {
    if (!e.children.empty()) fail(e.name + " has children");
    return;
  }
  if (e.text.find_first_not_of(" \n\t\r") != std::string::npos) fail(e.name + " has text");
  std::string names;
  for (const XmlElement& child : e.children) names += child.name + " ";
  std::string pattern;
  for (const char c : content) pattern += c == '.' ? std::string("\\.") : std::string(1, c);
  if (!std::regex_match(names, std::regex(pattern))) fail(e.name + " holds " + names);
  for (const XmlElement& child : e.children) check_cim_dtd(child);
}

}  // namespace netuse::tests
