// SPDX-License-Identifier: MIT
// One document for all objects: the DTD's declaration group. Between objects there is a line feed, inside them nothing.
#include "format/writers.hpp"
#include "format/xml.hpp"
#include "object/internals.hpp"
#include "object/place.hpp"

namespace netuse::inline v0::format {

namespace {

class XmlWriter final : public Writer {
 public:
  XmlWriter(Sink sink, WriterOptions options) : buffer_(std::move(sink)), options_(std::move(options)) {
    buffer_.text() += "<CIM CIMVERSION=\"2.0\" DTDVERSION=\"2.0\"><DECLARATION><DECLGROUP>\n";
  }

  void write(const Object& object) override {
    const detail::ObjectData& data = detail::Internals::of(object);
    if (shape_.changes(data)) elements_.choose(data, columns_of(options_, object));
    buffer_.text() += "<VALUE.OBJECT>";
    elements_.append(buffer_.text(), data);
    buffer_.text() += "</VALUE.OBJECT>\n";
    buffer_.flush_if_full();
  }
  void finish() override {
    buffer_.text() += "</DECLGROUP></DECLARATION></CIM>\n";
    buffer_.flush();
  }

 private:
  Buffer buffer_;
  WriterOptions options_;
  detail::Shape shape_;
  XmlElements elements_;
};

}  // namespace

std::unique_ptr<Writer> make_xml_writer(Sink sink, WriterOptions options) {
  return std::make_unique<XmlWriter>(std::move(sink), std::move(options));
}

}  // namespace netuse::inline v0::format
