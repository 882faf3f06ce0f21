# Debian packages: `cpack` in a build folder that was configured with -DCMAKE_INSTALL_PREFIX=/usr.
# guidebook is the program, its manual and the guides, libguidebook-dev what a program needs that
# uses the library.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The guidebook authors")
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL runtime dev)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS OFF)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME guidebook)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON)
# The lists of codes that validate looks into.
set(CPACK_DEBIAN_RUNTIME_PACKAGE_DEPENDS
  "iso-codes, tzdata, node-spdx-license-ids, node-spdx-exceptions")
# What a PDF is set in, and what writes databases.
set(CPACK_DEBIAN_RUNTIME_PACKAGE_RECOMMENDS
  "libsqlite3-0, fonts-noto-core, fonts-paratype, fonts-lato, fonts-nanum, fonts-wqy-zenhei, hyphen-en-us")
set(CPACK_COMPONENT_RUNTIME_DESCRIPTION
  "guidebook reads travel guides kept as YAML files. It lists and filters what
is in them, finds their mistakes, and exports them as text, CSV and PDF.")

set(CPACK_DEBIAN_DEV_PACKAGE_NAME libguidebook-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
string(CONCAT CPACK_DEBIAN_DEV_PACKAGE_DEPENDS
  "libfmt-dev, libyaml-cpp-dev, libhpdf-dev, libutf8proc-dev, libre2-dev, libharfbuzz-dev, "
  "libfontconfig-dev, libicu-dev, libhyphen-dev, libqrencode-dev, libjpeg-dev, libpng-dev, libdeflate-dev, "
  "libexpat1-dev, pkgconf")
set(CPACK_COMPONENT_DEV_DESCRIPTION
  "The static library that the program guidebook is made of, its headers, and
what CMake needs to find it.")

# Debian wants these in every package; an install by hand is better off without.
string(TIMESTAMP package_date "%a, %d %b %Y %H:%M:%S +0000" UTC)
configure_file(lib/cmake/changelog.Debian.in changelog.Debian @ONLY)
foreach(component runtime dev)
  string(TOUPPER ${component} name)
  set(folder ${CMAKE_INSTALL_DATADIR}/doc/${CPACK_DEBIAN_${name}_PACKAGE_NAME})
  install(FILES LICENSE DESTINATION ${folder} RENAME copyright
    COMPONENT ${component} EXCLUDE_FROM_ALL)
  install(FILES CHANGELOG.md DESTINATION ${folder} RENAME changelog
    COMPONENT ${component} EXCLUDE_FROM_ALL)
  install(FILES ${PROJECT_BINARY_DIR}/changelog.Debian DESTINATION ${folder}
    COMPONENT ${component} EXCLUDE_FROM_ALL)
endforeach()
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/compress_documents.cmake)

include(CPack)
