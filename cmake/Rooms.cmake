# luthier_room(target room PUBLIC|INTERFACE): the target is (part of) a room of externals/, so whoever links it may include
# "room/...", and "..." of no other room: each has an include folder of its own, where a link leads to the room alone. What
# a target can include is thereby what it links, and rooms link those to their left:
# contract < kernels < engine < stream < instrument < hosts.
function(luthier_room target room scope)
  set(folder ${PROJECT_BINARY_DIR}/rooms/${room})
  file(MAKE_DIRECTORY ${folder})
  file(CREATE_LINK ${PROJECT_SOURCE_DIR}/externals/${room} ${folder}/${room} SYMBOLIC RESULT problem)
  if(NOT problem STREQUAL "0")
    set(folder ${PROJECT_SOURCE_DIR}/externals)  # a system without links: only tests/python/test_rooms_cpp.py is left to look
  endif()
  target_include_directories(${target} ${scope} ${folder})
endfunction()
