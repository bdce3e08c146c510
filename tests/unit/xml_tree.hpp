// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// A small strict reader of the XML that the tests look at: elements, attributes, text; no white-space rules.
namespace netuse::tests {

struct XmlElement {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::vector<XmlElement> children;
  std::string text;
};

/// Throws std::runtime_error for what is not well-formed.
XmlElement parse_xml(std::string_view text);

/// Throws std::runtime_error unless the tree follows the content models and attributes of CIM DTD 2.0 (DSP0203).
void check_cim_dtd(const XmlElement& root);

}  // namespace netuse::tests
