/* instances EXTERNALS FOLDER SOUND SAMPLES COUNT: plays patch.pd of FOLDER in COUNT instances of Pd at once, each on a
 * thread of its own, and writes what instance N plays to FOLDER/N.raw. Raw floats, mono. */
#include <m_pd.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <z_libpd.h>

#define MOST 16
#define TICK 64

struct part {
  pthread_t thread;
  t_pdinstance* pd;
  const float* sound;
  float* played;
  int samples;
};

static void* play(void* given) {
  struct part* part = given;
  int at;
  libpd_set_instance(part->pd);
  for (at = 0; at + TICK <= part->samples; at += TICK) {
    libpd_process_float(1, part->sound + at, part->played + at);
  }
  return NULL;
}

static void print(const char* text) { fputs(text, stderr); }

int main(int argc, char** argv) {
  struct part parts[MOST];
  const int samples = atoi(argv[4]), count = atoi(argv[5]);
  float* sound = malloc(sizeof(float) * (size_t)samples);
  FILE* file = fopen(argv[3], "rb");
  char name[1000];
  int i;
  if (argc != 6 || count > MOST || file == NULL) return 1;
  if (fread(sound, sizeof(float), (size_t)samples, file) != (size_t)samples) return 1;
  libpd_set_printhook(print);
  libpd_init();
  for (i = 0; i < count; ++i) {
    parts[i].pd = libpd_new_instance();
    parts[i].sound = sound;
    parts[i].samples = samples;
    parts[i].played = calloc((size_t)samples, sizeof(float));
    libpd_set_instance(parts[i].pd);
    libpd_set_printhook(print);
    libpd_init_audio(1, 1, 44100);
    libpd_add_to_search_path(argv[1]);
    if (libpd_openfile("patch.pd", argv[2]) == NULL) return 1;
    libpd_start_message(1);
    libpd_add_float(1);
    libpd_finish_message("pd", "dsp");
  }
  for (i = 0; i < count; ++i) pthread_create(&parts[i].thread, NULL, play, &parts[i]);
  for (i = 0; i < count; ++i) pthread_join(parts[i].thread, NULL);
  for (i = 0; i < count; ++i) {
    snprintf(name, sizeof name, "%s/%d.raw", argv[2], i);
    file = fopen(name, "wb");
    fwrite(parts[i].played, sizeof(float), (size_t)samples, file);
    fclose(file);
  }
  return 0;
}
