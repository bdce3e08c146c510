// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace netuse::inline v0::model {

struct Instance;

/// One property's value inside a snapshot: 16 bytes, text and objects owned by the snapshot's arena.
class Slot {
 public:
  enum class Kind : std::uint8_t { null, boolean, number, text, object };

  constexpr Slot() noexcept : number_(0) {}
  static constexpr Slot of(bool value) noexcept {
    Slot slot(Kind::boolean);
    slot.number_ = value ? 1 : 0;
    return slot;
  }
  static constexpr Slot of(std::int64_t value) noexcept {
    Slot slot(Kind::number);
    slot.number_ = value;
    return slot;
  }
  /// The bytes must outlive the slot. Texts of 4 GiB and more are cut.
  static constexpr Slot of(std::string_view value) noexcept {
    Slot slot(Kind::text);
    slot.text_ = value.data();
    slot.size_ = static_cast<std::uint32_t>(value.size() < UINT32_MAX ? value.size() : UINT32_MAX);
    return slot;
  }
  static constexpr Slot of(const Instance* value) noexcept {
    Slot slot(Kind::object);
    slot.object_ = value;
    return slot;
  }
  static constexpr Slot of(const char*) = delete;

  constexpr Kind kind() const noexcept { return kind_; }
  constexpr bool is_null() const noexcept { return kind_ == Kind::null; }
  constexpr bool is_text() const noexcept { return kind_ == Kind::text; }
  constexpr bool boolean() const noexcept { return number_ != 0; }
  constexpr std::int64_t number() const noexcept { return number_; }
  constexpr std::string_view text() const noexcept { return {text_, size_}; }
  constexpr const Instance* object() const noexcept { return object_; }

 private:
  constexpr explicit Slot(Kind kind) noexcept : number_(0), kind_(kind) {}

  union {
    std::int64_t number_;
    const char* text_;
    const Instance* object_;
  };
  std::uint32_t size_ = 0;
  Kind kind_ = Kind::null;
};

static_assert(sizeof(Slot) == 16 || sizeof(void*) != 8);

}  // namespace netuse::inline v0::model
