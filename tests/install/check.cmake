# Installs the build into an empty folder, checks that what belongs there is there, builds a small
# project against it and runs that.
file(REMOVE_RECURSE ${WORK})
set(prefix ${WORK}/prefix)

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE text ERROR_VARIABLE text)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "failed: ${ARGN}\n${text}")
  endif()
endfunction()

run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})
foreach(pattern
    bin/cxmat
    lib*/libcxmat.a
    lib*/*/libcxmat.a
    lib*/cmake/cxmat/cxmat-config.cmake
    lib*/*/cmake/cxmat/cxmat-config.cmake
    include/cxmat/questionnaire/questionnaire.hpp
    include/cxmat/formats/yaml/parse.hpp
    share/cxmat/questionnaires/LICENSE.md
    share/cxmat/questionnaires/ownership.yaml
    share/cxmat/questionnaires/schema/questionnaire.schema.json
    share/doc/*/LICENSE
    share/man/man1/cxmat.1)
  file(GLOB found ${prefix}/${pattern})
  list(APPEND all ${found})
endforeach()
list(LENGTH all count)
if(NOT count EQUAL 10)  # the library and its package lie in lib/ or in lib/ARCHITECTURE/
  message(FATAL_ERROR "installed files are missing; there are only:\n${all}")
endif()
run(${CMAKE_COMMAND} -S ${ROOT}/tests/install/consumer -B ${WORK}/consumer -G ${GENERATOR}
    -D CMAKE_PREFIX_PATH=${prefix} -D CMAKE_CXX_COMPILER=${CXX})
run(${CMAKE_COMMAND} --build ${WORK}/consumer)
run(${WORK}/consumer/consumer)
run(${prefix}/bin/cxmat --version)
