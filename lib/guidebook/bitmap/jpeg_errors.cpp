#include "guidebook/bitmap/jpeg_errors.hpp"

#include "guidebook/bitmap/bitmap.hpp"

namespace guidebook {
namespace {

/// Of what libjpeg would put up with, what loses a part of the picture is an error, and so is what
/// each program repairs in its own way: restart markers out of turn, which no sound file has.
void on_message(j_common_ptr info, int level) {
  const int code = info->err->msg_code;
  const bool damage = code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER ||
                      code == JWRN_HUFF_BAD_CODE || code == JWRN_ARITH_BAD_CODE ||
                      code == JWRN_MUST_RESYNC;
  if (level < 0 && damage) give_up(info);
}

/// libjpeg would go on in a file on disk, which it has not been built for.
void on_error(j_common_ptr info) {
  if (info->err->msg_code == JERR_NO_BACKING_STORE) {
    std::array<char, JMSG_LENGTH_MAX> message{};
    static_cast<void>(std::snprintf(message.data(), message.size(),
                                    "it takes more than %zu MiB of memory",
                                    most_picture_memory >> 20U));
    give_up(info, message.data());
  }
  give_up(info);
}

}  // namespace

void give_up(j_common_ptr info) {
  std::array<char, JMSG_LENGTH_MAX> message{};
  info->err->format_message(info, message.data());
  give_up(info, message.data());
}

void give_up(j_common_ptr info, const char* message) {
  auto* errors = reinterpret_cast<JpegErrors*>(info->err);
  static_cast<void>(std::snprintf(errors->message.data(), errors->message.size(), "%s", message));
  std::longjmp(errors->giving_up, 1);  // NOLINT(cert-err52-cpp): libjpeg has no other way out
}

jpeg_error_mgr* JpegErrors::begin() {
  jpeg_std_error(&manager);
  manager.error_exit = on_error;
  manager.emit_message = on_message;
  return &manager;
}

}  // namespace guidebook
