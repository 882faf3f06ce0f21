#pragma once

#include <string>
#include <string_view>

namespace guidebook {

/// What a place in a document is called in HTML and XML, where a reference leads: "kp-chongjin" or
/// "kp-chongjin--e-library".
[[nodiscard]] std::string anchor_name(std::string_view ref);

}  // namespace guidebook
