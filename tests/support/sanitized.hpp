#pragma once

/// Whether the tests run under a sanitizer, which makes them ten times slower and more.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool sanitized = true;
#elif defined(__has_feature)
inline constexpr bool sanitized =
    __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
inline constexpr bool sanitized = false;
#endif

/// How often a test of random input is repeated: a tenth as often under a sanitizer.
constexpr int repetitions(int whole) { return sanitized ? whole / 10 : whole; }
