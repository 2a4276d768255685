# Highway (Debian: libhwy-dev), the headers only: its library takes milliseconds to load.
find_path(HwyHeaders_INCLUDE_DIR hwy/foreach_target.h)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(HwyHeaders REQUIRED_VARS HwyHeaders_INCLUDE_DIR)
if(HwyHeaders_FOUND AND NOT TARGET HwyHeaders::HwyHeaders)
  add_library(HwyHeaders::HwyHeaders INTERFACE IMPORTED)
  target_include_directories(HwyHeaders::HwyHeaders SYSTEM INTERFACE ${HwyHeaders_INCLUDE_DIR})
endif()
mark_as_advanced(HwyHeaders_INCLUDE_DIR)
