#pragma once

#include <cstdio>  // jpeglib.h wants FILE
// clang-format off
#include <jpeglib.h>
#include <jerror.h>
// clang-format on

#include <array>
#include <csetjmp>

namespace guidebook {

/// libjpeg leaves by longjmp when it gives up, past all destructors. So each of its users is a
/// function without objects that have one, which calls setjmp, and what it makes is in its
/// caller's hands.
struct JpegErrors {
  jpeg_error_mgr manager{};  // the first member: libjpeg's pointer to it is one to all of this
  std::jmp_buf giving_up{};
  std::array<char, JMSG_LENGTH_MAX> message{};

  /// Makes it ready; what libjpeg wants to be told of it.
  jpeg_error_mgr* begin();
};

/// Leaves for where `giving_up` was set, with libjpeg's message in words.
[[noreturn]] void give_up(j_common_ptr info);

/// The same with another message.
[[noreturn]] void give_up(j_common_ptr info, const char* message);

}  // namespace guidebook
