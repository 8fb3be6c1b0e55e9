// What the objects need of Max. With Cycling '74's SDK (MAX_SDK_DIR) its own headers say it; without, these lines do:
// the published names and layouts of the functions that are called here, and no others, so that the objects are
// compiled and tested where there is no SDK.
#pragma once

#ifdef LUTHIER_MAX_SDK
#include <ext.h>
#include <ext_buffer.h>
#include <ext_dictobj.h>
#include <ext_drag.h>
#include <ext_obex.h>
#include <ext_systhread.h>
#include <z_dsp.h>
// words of ours that the headers make macros
#undef error
#undef post
#else

#include <cstdint>

extern "C" {

using t_atom_long = std::intptr_t;
using t_atom_float = double;
using t_max_err = t_atom_long;
using t_fourcc = std::uint32_t;
using method = void* (*)(void*);

struct t_class;
struct t_dictionary;
struct t_buffer_ref;

/// The head of every object.
struct t_object {
  void* o_messlist;
  std::intptr_t o_magic;
  void* o_inlet;
  void* o_outlet;
};
using t_buffer_obj = t_object;

struct t_symbol {
  char* s_name;
  t_object* s_thing;
};

struct t_atom {
  short a_type;
  union {
    t_atom_long w_long;
    t_atom_float w_float;
    t_symbol* w_sym;
    t_object* w_obj;
  } a_w;
};

/// The head of every object with signals.
struct t_pxobject {
  t_object z_ob;
  long z_in;
  void* z_proxy;
  long z_disabled;
  short z_count;
  short z_misc;
};

enum { A_NOTHING = 0, A_LONG = 1, A_FLOAT = 2, A_SYM = 3, A_GIMME = 8, A_CANT = 9 };
enum { Z_NO_INPLACE = 1, Z_MC_INLETS = 32 };
enum { ASSIST_INLET = 1, ASSIST_OUTLET = 2, ASSIST_MAX_STRING_LEN = 500 };
enum { ATTR_FLAGS_NONE = 0, ATTR_SET_OPAQUE_USER = 0x200 };
enum { MAX_PATH_CHARS = 2048, MAX_FILENAME_CHARS = 512 };
enum { MAX_ERR_NONE = 0, MAX_ERR_GENERIC = -1 };

using t_perfroutine64 = void (*)(t_object*, t_object*, double**, long, double**, long, long, long, void*);

t_symbol* gensym(const char* text);

t_class* class_new(const char* name, method make, method free, long size, method menu, short type, ...);
t_max_err class_addmethod(t_class* c, method function, const char* name, ...);
t_max_err class_addattr(t_class* c, t_object* attribute);
t_max_err class_attr_addattr_parse(t_class* c, const char* attribute, const char* name, t_symbol* type, long flags,
                                   const char* text);
t_max_err class_register(t_symbol* name_space, t_class* c);
void class_dspinit(t_class* c);

void* object_alloc(t_class* c);
t_max_err object_free(void* object);
void* object_method_imp(void* object, void* symbol, void*, void*, void*, void*, void*, void*, void*, void*);
void object_post(t_object* object, const char* format, ...);
void object_error(t_object* object, const char* format, ...);
t_max_err object_obex_store(void* object, t_symbol* key, t_object* value);

t_object* attribute_new(const char* name, t_symbol* type, long flags, method get, method set);
t_max_err object_addattr(void* object, t_object* attribute);
t_max_err object_deleteattr(void* object, t_symbol* name);
t_max_err object_attr_addattr_parse(t_object* object, const char* attribute, const char* name, t_symbol* type,
                                    long flags, const char* text);
t_max_err object_attr_touch(t_object* object, t_symbol* name);
t_max_err atom_alloc_array(long count, long* got, t_atom** atoms, char* allocated);

void* outlet_new(void* object, const char* type);
void* outlet_anything(void* outlet, t_symbol* selector, short count, t_atom* atoms);

void* clock_new(void* object, method function);
void clock_fdelay(void* clock, double milliseconds);
void clock_unset(void* clock);
void clock_getftime(double* milliseconds);
void freeobject(void* object);
void* qelem_new(void* object, method function);
void qelem_set(void* element);
void qelem_free(void* element);
void* defer_low(void* object, method function, t_symbol* selector, short count, t_atom* atoms);
short systhread_ismainthread(void);
void quittask_install(method function, void* argument);

void z_dsp_setup(t_pxobject* object, long signal_inlets);
void z_dsp_free(t_pxobject* object);
void dsp_add64(t_object* chain, t_object* object, t_perfroutine64 perform, long flags, void* user);

short locatefile_extended(char* name, short* folder, t_fourcc* type, const t_fourcc* types, short count);
t_max_err path_toabsolutesystempath(const short folder, const char* name, char* path);
short path_frompathname(const char* path, short* folder, char* name);
void fileusage_addfile(void* list, long flags, const char* name, short folder);

t_buffer_ref* buffer_ref_new(t_object* owner, t_symbol* name);
t_buffer_obj* buffer_ref_getobject(t_buffer_ref* reference);
float* buffer_locksamples(t_buffer_obj* buffer);
void buffer_unlocksamples(t_buffer_obj* buffer);
t_atom_long buffer_getchannelcount(t_buffer_obj* buffer);
t_atom_long buffer_getframecount(t_buffer_obj* buffer);
t_atom_float buffer_getsamplerate(t_buffer_obj* buffer);

t_dictionary* dictionary_new(void);
t_max_err dictionary_appendatoms(t_dictionary* dictionary, t_symbol* key, long count, t_atom* atoms);
t_max_err dictionary_appenddictionary(t_dictionary* dictionary, t_symbol* key, t_object* value);
t_dictionary* dictobj_register(t_dictionary* dictionary, t_symbol** name);

char* jdrag_getitemstring(t_object* drag, long index, long quote, long backslash);
void jdrag_object_add(t_object* drag, t_object* object, t_symbol* message);

__attribute__((visibility("default"))) void ext_main(void* resources);

}  // extern "C"
#endif

namespace luthier {

/// Max keeps every function under one type and calls it by its real one.
template <class MaxFunction = method, class Function>
MaxFunction max_method(Function function) {
  return reinterpret_cast<MaxFunction>(reinterpret_cast<void (*)()>(function));
}

/// Sends a message whose arguments are pointers or whole numbers.
template <class... Arguments>
void* call_object(void* object, const char* message, Arguments... arguments) {
  void* all[8] = {(void*)(arguments)...};
  return object_method_imp(object, gensym(message), all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]);
}

}  // namespace luthier
