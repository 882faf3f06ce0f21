#pragma once

// Catch2 2.13 (Debian 12) and 3 (Debian 13) under one header.
#ifdef GUIDEBOOK_CATCH3
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <catch2/matchers/catch_matchers.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
