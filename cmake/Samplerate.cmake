# luthier_samplerate: libsamplerate of the system, or compiled from its source, for systems that are not this one.
set(LUTHIER_SAMPLERATE_SOURCE "" CACHE PATH "Folder of libsamplerate's source, to compile instead of the system's library")

if(NOT LUTHIER_SAMPLERATE_SOURCE)
  find_path(SAMPLERATE_INCLUDE_DIR samplerate.h REQUIRED)
  find_library(SAMPLERATE_LIBRARY samplerate REQUIRED)
  add_library(luthier_samplerate INTERFACE)
  target_include_directories(luthier_samplerate SYSTEM INTERFACE ${SAMPLERATE_INCLUDE_DIR})
  target_link_libraries(luthier_samplerate INTERFACE ${SAMPLERATE_LIBRARY})
  return()
endif()

enable_language(C)
file(STRINGS ${LUTHIER_SAMPLERATE_SOURCE}/CMakeLists.txt version REGEX "^project\\(.*VERSION")
string(REGEX REPLACE ".*VERSION ([0-9.]+).*" "\\1" version "${version}")
set(folder ${LUTHIER_SAMPLERATE_SOURCE}/src)
add_library(luthier_samplerate STATIC ${folder}/samplerate.c ${folder}/src_linear.c ${folder}/src_sinc.c ${folder}/src_zoh.c)
target_include_directories(luthier_samplerate SYSTEM INTERFACE ${LUTHIER_SAMPLERATE_SOURCE}/include)
target_include_directories(luthier_samplerate PRIVATE ${LUTHIER_SAMPLERATE_SOURCE}/include)
# Its own CMakeLists.txt would ask for sound cards and files, and finds out what the conversion to integers does, which is
# not used. Its warnings are its own.
target_compile_definitions(
  luthier_samplerate
  PRIVATE PACKAGE="libsamplerate" VERSION="${version}" HAVE_STDBOOL_H HAVE_VISIBILITY ENABLE_SINC_FAST_CONVERTER
          ENABLE_SINC_MEDIUM_CONVERTER ENABLE_SINC_BEST_CONVERTER CPU_CLIPS_POSITIVE=0 CPU_CLIPS_NEGATIVE=0)
target_compile_options(luthier_samplerate PRIVATE -w)
set_target_properties(luthier_samplerate PROPERTIES C_VISIBILITY_PRESET hidden)
