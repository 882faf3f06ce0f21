# Run by cpack before it packs: Debian keeps manual pages and changelogs compressed, without a date.
file(GLOB_RECURSE documents
  ${CPACK_TEMPORARY_DIRECTORY}/*/share/man/*.[1-9] ${CPACK_TEMPORARY_DIRECTORY}/*/changelog*)
foreach(document IN LISTS documents)
  execute_process(COMMAND gzip -9n ${document} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
