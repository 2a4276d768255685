# `coverage`: runs the unit tests and prints the branch coverage of the rooms that compute. Branches
# that only an exception takes are left out: exceptions mean a bug here.
find_program(CXMAT_GCOVR gcovr REQUIRED)
add_custom_target(coverage
  COMMAND ${CMAKE_COMMAND} -E env "CXMAT_UNIT=$<TARGET_FILE:cxmat_unit>" sh -c
          "find . -name '*.gcda' -delete && \"$CXMAT_UNIT\" --minimal=true"
  COMMAND ${CXMAT_GCOVR} --root ${PROJECT_SOURCE_DIR} --object-directory ${PROJECT_BINARY_DIR}
          --filter ${PROJECT_SOURCE_DIR}/lib/cxmat/maturity/
          --filter ${PROJECT_SOURCE_DIR}/lib/cxmat/statistics/
          --filter ${PROJECT_SOURCE_DIR}/lib/cxmat/tally/
          --exclude-throw-branches --exclude-unreachable-branches --branches --print-summary
  DEPENDS cxmat_unit
  WORKING_DIRECTORY ${PROJECT_BINARY_DIR}
  VERBATIM
  USES_TERMINAL)
