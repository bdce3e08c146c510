// SPDX-License-Identifier: MIT
#include "samba/server/smbstatus_keys.hpp"

namespace netuse::inline v0::samba::server {

namespace {

using Field = SmbStatusKeys::Field;
using Section = SmbStatusKeys::Section;

Section section_of(std::string_view key) noexcept {
  if (key == "sessions") return Section::sessions;
  return key == "tcons" ? Section::trees : Section::other;
}

Field record_field(std::string_view key) noexcept {
  if (key == "session_id") return Field::session;
  if (key == "username") return Field::user;
  if (key == "uid") return Field::uid;
  if (key == "machine") return Field::machine;
  if (key == "service") return Field::service;
  if (key == "connected_at") return Field::since;
  return Field::none;
}

Field server_field(std::string_view key) noexcept {
  if (key == "pid") return Field::pid;
  return key == "vnn" ? Field::node : Field::none;
}

}  // namespace

SmbStatusKeys::Field SmbStatusKeys::choose(std::string_view key) noexcept {
  Field field = Field::none;
  bool leads_on = false;
  if (depth_ == 1) {
    section_ = section_of(key);
    leads_on = section_ != Section::other;
    if (key == "timestamp") field = Field::timestamp;
  } else if (section_ != Section::other && depth_ == 2) {
    leads_on = true;
  } else if (section_ != Section::other && depth_ == 3) {
    in_server_ = leads_on = key == "server_id";
    field = record_field(key);
  } else if (section_ != Section::other && depth_ == 4 && in_server_) {
    field = server_field(key);
  }
  read_ = leads_on || field != Field::none;
  return field;
}

}  // namespace netuse::inline v0::samba::server
