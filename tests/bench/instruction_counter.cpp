// A plugin of qemu-user that counts the instructions of the emulated program:
//   qemu-aarch64 -d plugin -plugin ./libinstruction_counter.so PROGRAM
// Debian has qemu's plugins, but neither their header nor the ready-made counters: these are the few functions that
// this one needs, as qemu documents them (version 1, in qemu 4.2 and later).
#include <cstddef>
#include <cstdint>
#include <cstdio>

#define EXPORTED __attribute__((visibility("default")))

extern "C" {

struct qemu_plugin_tb;
using qemu_plugin_id_t = std::uint64_t;
void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t, void (*)(qemu_plugin_id_t, qemu_plugin_tb*));
void qemu_plugin_register_vcpu_tb_exec_inline(qemu_plugin_tb*, int operation, void* number, std::uint64_t added);
std::size_t qemu_plugin_tb_n_insns(const qemu_plugin_tb*);
void qemu_plugin_register_atexit_cb(qemu_plugin_id_t, void (*)(qemu_plugin_id_t, void*), void*);
void qemu_plugin_outs(const char*);

EXPORTED int qemu_plugin_version = 1;
}

namespace {

constexpr int add_to_number = 0;
std::uint64_t instructions = 0;

void translated(qemu_plugin_id_t, qemu_plugin_tb* block) {
  qemu_plugin_register_vcpu_tb_exec_inline(block, add_to_number, &instructions, qemu_plugin_tb_n_insns(block));
}

void ended(qemu_plugin_id_t, void*) {
  char text[64];
  std::snprintf(text, sizeof text, "instructions %llu\n", static_cast<unsigned long long>(instructions));
  qemu_plugin_outs(text);
}

}  // namespace

extern "C" EXPORTED int qemu_plugin_install(qemu_plugin_id_t id, const void*, int, char**) {
  qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
  qemu_plugin_register_atexit_cb(id, ended, nullptr);
  return 0;
}
