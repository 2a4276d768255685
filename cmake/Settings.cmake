# What our own code is compiled with. Linked PRIVATE and never exported.
add_library(cxmat_settings INTERFACE)
target_compile_features(cxmat_settings INTERFACE cxx_std_20)
target_compile_options(cxmat_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wdouble-promotion -Wformat=2
  -Wextra-semi -Wimplicit-fallthrough
  # Designated initialisers name what differs from the members' defaults.
  -Wno-missing-field-initializers
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wduplicated-branches -Wlogical-op
                           -Wsuggest-override>
  # Types that are two on Linux are one on Windows.
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<NOT:$<PLATFORM_ID:Windows>>>:-Wuseless-cast>
  # g++ 12 suspects its own strings and containers of overlaps and null pointers when optimising.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<CXX_COMPILER_ID:Clang>:-Wnull-dereference>
  # Sums must not depend on whether the compiler fuses a multiplication with an addition.
  -ffp-contract=off)

if(CXMAT_SANITIZE)
  target_compile_options(cxmat_settings INTERFACE
    -fsanitize=${CXMAT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_definitions(cxmat_settings INTERFACE _GLIBCXX_ASSERTIONS)
  target_link_options(cxmat_settings INTERFACE -fsanitize=${CXMAT_SANITIZE})
endif()

# What turns a fault in memory into an end of the program. Linked by what users run.
add_library(cxmat_hardened INTERFACE)
if(NOT CXMAT_SANITIZE AND NOT CXMAT_COVERAGE)
  target_compile_options(cxmat_hardened INTERFACE
    $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>
    -fstack-protector-strong)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64" AND NOT WIN32)
    target_compile_options(cxmat_hardened INTERFACE -fcf-protection)
  endif()
  if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    target_link_options(cxmat_hardened INTERFACE -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
  endif()
endif()
if(WIN32)
  target_compile_definitions(cxmat_settings INTERFACE
    UNICODE NOMINMAX WIN32_LEAN_AND_MEAN _WIN32_WINNT=0x0A00)
endif()
if(WIN32)
  target_link_options(cxmat_hardened INTERFACE -fstack-protector-strong
    -Wl,--no-insert-timestamp -Wl,--dynamicbase -Wl,--nxcompat -Wl,--high-entropy-va)
endif()
if(CXMAT_STATIC)
  target_link_options(cxmat_hardened INTERFACE $<IF:$<PLATFORM_ID:Windows>,-static,-static-pie>)
endif()

if(CXMAT_COVERAGE)
  target_compile_options(cxmat_settings INTERFACE --coverage)
  target_link_options(cxmat_settings INTERFACE --coverage)
endif()
