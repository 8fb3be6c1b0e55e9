# Compiles for other systems with zig's clang, which brings their headers and libraries: `pip install ziglang`.
# LUTHIER_ZIG_TARGET says which, as the presets macos-arm64, macos-x86_64 and windows-x86_64 do; what else they need,
# packaging/cross_sources.sh brings into build/cross-sources.
set(LUTHIER_ZIG_TARGET "" CACHE STRING "Processor, system and oldest version, such as aarch64-macos.11.0")
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES LUTHIER_ZIG_TARGET)
if(NOT LUTHIER_ZIG_TARGET MATCHES "^(aarch64|x86_64)-(macos|windows)")
  message(FATAL_ERROR "LUTHIER_ZIG_TARGET is '${LUTHIER_ZIG_TARGET}', and not such as aarch64-macos.11.0 or x86_64-windows-gnu")
endif()
set(CMAKE_SYSTEM_PROCESSOR ${CMAKE_MATCH_1})
if(CMAKE_MATCH_2 STREQUAL "macos")
  set(CMAKE_SYSTEM_NAME Darwin)
else()
  set(CMAKE_SYSTEM_NAME Windows)
endif()

file(GLOB zig_of_venv ${CMAKE_CURRENT_LIST_DIR}/../.venv/lib/python3*/site-packages/ziglang)
find_program(ZIG zig HINTS ${zig_of_venv} ENV ZIG_DIR NO_CMAKE_FIND_ROOT_PATH)
if(NOT ZIG)
  message(FATAL_ERROR "zig is missing: .venv/bin/pip install ziglang, or ZIG_DIR=<folder of zig>")
endif()
set(CMAKE_C_COMPILER ${ZIG} cc -target ${LUTHIER_ZIG_TARGET})
set(CMAKE_CXX_COMPILER ${ZIG} c++ -target ${LUTHIER_ZIG_TARGET})
# CMake knows no archiver that is a word of another program.
foreach(tool AR RANLIB DLLTOOL)
  string(TOLOWER ${tool} word)
  set(script ${CMAKE_BINARY_DIR}/zig/${word})
  file(WRITE ${script} "#!/bin/sh\nexec '${ZIG}' ${word} \"$@\"\n")
  file(CHMOD ${script} PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
  set(CMAKE_${tool} ${script} CACHE FILEPATH "" FORCE)
endforeach()
# zig has none and nothing asks for one, but CMake looks for it
set(CMAKE_INSTALL_NAME_TOOL ${ZIG} CACHE FILEPATH "" FORCE)
# zig keeps what it has compiled by itself
set(CCACHE "" CACHE FILEPATH "" FORCE)
foreach(language C CXX)
  set(CMAKE_${language}_COMPILER_LAUNCHER "" CACHE STRING "" FORCE)
endforeach()

# Nothing of this machine's own libraries and headers: only what the script has put there for all systems.
set(CMAKE_FIND_ROOT_PATH ${CMAKE_CURRENT_LIST_DIR}/../build/cross-sources)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
foreach(kind LIBRARY INCLUDE PACKAGE)
  set(CMAKE_FIND_ROOT_PATH_MODE_${kind} ONLY)
endforeach()
