# libharu has neither a pkg-config nor a CMake file in Debian 12. Defines Haru::Haru and Haru_VERSION.
find_path(Haru_INCLUDE_DIR hpdf.h)
find_library(Haru_LIBRARY NAMES hpdf)
if(Haru_INCLUDE_DIR AND EXISTS "${Haru_INCLUDE_DIR}/hpdf_version.h")
  file(STRINGS "${Haru_INCLUDE_DIR}/hpdf_version.h" _haru_lines
    REGEX "define[ \t]+HPDF_(MAJOR|MINOR|BUGFIX)_VERSION")
  foreach(_part MAJOR MINOR BUGFIX)
    string(REGEX REPLACE ".*HPDF_${_part}_VERSION[ \t]+([0-9]+).*" "\\1" _haru_${_part} "${_haru_lines}")
  endforeach()
  set(Haru_VERSION "${_haru_MAJOR}.${_haru_MINOR}.${_haru_BUGFIX}")
endif()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Haru REQUIRED_VARS Haru_LIBRARY Haru_INCLUDE_DIR
  VERSION_VAR Haru_VERSION)
if(Haru_FOUND AND NOT TARGET Haru::Haru)
  add_library(Haru::Haru UNKNOWN IMPORTED)
  set_target_properties(Haru::Haru PROPERTIES
    IMPORTED_LOCATION "${Haru_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${Haru_INCLUDE_DIR}")
endif()
mark_as_advanced(Haru_INCLUDE_DIR Haru_LIBRARY)
