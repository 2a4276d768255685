# lp_solve 5.5 (Debian: liblpsolve55-dev) ships no CMake package. The static library is preferred,
# with the column ordering (colamd) it calls: nothing is then looked for at start.
find_path(LpSolve_INCLUDE_DIR lpsolve/lp_lib.h)
find_library(LpSolve_LIBRARY NAMES liblpsolve55.a lpsolve55 PATH_SUFFIXES lp_solve)
find_library(LpSolve_COLAMD_LIBRARY NAMES libcolamd.a colamd)
find_library(LpSolve_CONFIG_LIBRARY NAMES libsuitesparseconfig.a suitesparseconfig)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LpSolve REQUIRED_VARS
  LpSolve_LIBRARY LpSolve_INCLUDE_DIR LpSolve_COLAMD_LIBRARY LpSolve_CONFIG_LIBRARY)
if(LpSolve_FOUND AND NOT TARGET LpSolve::LpSolve)
  add_library(LpSolve::LpSolve UNKNOWN IMPORTED)
  set_target_properties(LpSolve::LpSolve PROPERTIES
    IMPORTED_LOCATION ${LpSolve_LIBRARY}
    INTERFACE_SYSTEM_INCLUDE_DIRECTORIES ${LpSolve_INCLUDE_DIR}
    INTERFACE_LINK_LIBRARIES
      "${LpSolve_COLAMD_LIBRARY};${LpSolve_CONFIG_LIBRARY};${CMAKE_DL_LIBS};m")
endif()
mark_as_advanced(LpSolve_INCLUDE_DIR LpSolve_LIBRARY LpSolve_COLAMD_LIBRARY LpSolve_CONFIG_LIBRARY)
