# Turns files into C++ sources at build time, with a small tool of our own that runs on the build
# machine. When cross-compiling, CMake runs it through CMAKE_CROSSCOMPILING_EMULATOR, or give
# CXMAT_EMBED_TOOL.
#
#   cxmat_embed(TARGET target KIND kind OUTPUT name.cpp FILES file...)
#
# KIND: catalogue (questionnaires as parsed trees), messages (texts by key), assets (bytes).
function(cxmat_embed)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "TARGET;KIND;OUTPUT" "FILES")
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${arg_OUTPUT})
  set(inputs ${arg_FILES})
  list(TRANSFORM inputs PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
  if(CXMAT_EMBED_TOOL)
    set(tool ${CXMAT_EMBED_TOOL})
  else()
    set(tool cxmat_embed_tool)
  endif()
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${tool} ${arg_KIND} ${output} ${inputs}
    DEPENDS ${tool} ${inputs}
    COMMENT "Embedding ${arg_KIND}"
    VERBATIM)
  # A file is a string literal; beyond 64 KiB the standard promises nothing, but every compiler takes it.
  set_source_files_properties(${output} PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
  # A custom command's output is only known in its own folder: an object library carries it out.
  add_library(${arg_TARGET}_${arg_KIND} OBJECT ${output})
  target_include_directories(${arg_TARGET}_${arg_KIND} PRIVATE
    ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/lib)
  target_link_libraries(${arg_TARGET}_${arg_KIND} PRIVATE cxmat_settings)
  target_sources(${arg_TARGET} PRIVATE $<TARGET_OBJECTS:${arg_TARGET}_${arg_KIND}>)
endfunction()
