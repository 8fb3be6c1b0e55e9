# Finds libtorch as the Python wheel of torch or the zip archive of libtorch brings it: Libtorch::Libtorch,
# Libtorch_LIBRARY_DIR and Libtorch_CXX11_ABI. CMAKE_PREFIX_PATH is torch.utils.cmake_prefix_path, the folder that has
# Python's packages, or the unpacked archive.
#
# Not TorchConfig.cmake: that of a wheel with CUDA stops where there is no CUDA toolkit, and links CUDA. nn~ plays on the
# processor, so the processor's two libraries are all it needs, and they are the same in every wheel.

find_path(Libtorch_ROOT_DIR include/torch/script.h PATH_SUFFIXES ../.. . torch
          DOC "Folder with include/ and lib/ of libtorch")
if(Libtorch_ROOT_DIR)
  get_filename_component(Libtorch_ROOT_DIR ${Libtorch_ROOT_DIR} REALPATH)
endif()
set(Libtorch_LIBRARY_DIR ${Libtorch_ROOT_DIR}/lib)
find_library(Libtorch_CPU_LIBRARY torch_cpu HINTS ${Libtorch_LIBRARY_DIR} NO_DEFAULT_PATH)
find_library(Libtorch_C10_LIBRARY c10 HINTS ${Libtorch_LIBRARY_DIR} NO_DEFAULT_PATH)
mark_as_advanced(Libtorch_ROOT_DIR Libtorch_CPU_LIBRARY Libtorch_C10_LIBRARY)

# libstdc++ has two ABIs. A torch older than 2.7 says which it has in its TorchConfig.cmake; newer ones have the new one.
set(Libtorch_CXX11_ABI 1)
set(torch_config ${Libtorch_ROOT_DIR}/share/cmake/Torch/TorchConfig.cmake)
if(EXISTS ${torch_config})
  file(STRINGS ${torch_config} old_abi REGEX "_GLIBCXX_USE_CXX11_ABI=0")
  if(old_abi)
    set(Libtorch_CXX11_ABI 0)
  endif()
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(
  Libtorch
  REQUIRED_VARS Libtorch_CPU_LIBRARY Libtorch_C10_LIBRARY Libtorch_ROOT_DIR
  REASON_FAILURE_MESSAGE "put what torch.utils.cmake_prefix_path says in Python into CMAKE_PREFIX_PATH")

if(Libtorch_FOUND AND NOT TARGET Libtorch::Libtorch)
  add_library(Libtorch::c10 SHARED IMPORTED)
  set_target_properties(Libtorch::c10 PROPERTIES IMPORTED_LOCATION ${Libtorch_C10_LIBRARY})
  add_library(Libtorch::Libtorch SHARED IMPORTED)
  set_target_properties(
    Libtorch::Libtorch
    PROPERTIES IMPORTED_LOCATION ${Libtorch_CPU_LIBRARY}
               INTERFACE_LINK_LIBRARIES Libtorch::c10
               # its headers are not warning-free; imported targets are included as system headers
               INTERFACE_INCLUDE_DIRECTORIES
               "${Libtorch_ROOT_DIR}/include;${Libtorch_ROOT_DIR}/include/torch/csrc/api/include"
               # what libtorch itself needs is found by its own run path: the linker need not look for CUDA's libraries
               INTERFACE_LINK_OPTIONS LINKER:--allow-shlib-undefined)
endif()
