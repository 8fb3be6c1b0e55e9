/* player MODEL METHOD BLOCK ATTRIBUTE VALUE <IN >OUT: plays raw floats, mono, and sets one attribute before. */
#include <luthier/luthier.h>
#include <stdio.h>
#include <stdlib.h>
#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

#define FRAMES 64

static int refused(const char* why) {
  fprintf(stderr, "player: %s\n", why);
  return 1;
}

int main(int count, char** words) {
  float in[FRAMES], out[FRAMES];
  const float* inputs = in;
  float* outputs = out;
  char error[256];
  luthier_event event;
  luthier_value value = {0.0, NULL};
  luthier_instrument* nn;
#ifdef _WIN32 /* where files are text unless one says so */
  _setmode(_fileno(stdin), _O_BINARY);
  _setmode(_fileno(stdout), _O_BINARY);
#endif
  if (count != 6) return refused("MODEL METHOD BLOCK ATTRIBUTE VALUE");
  nn = luthier_load(words[1], words[2], LUTHIER_OFFLINE, error, sizeof error);
  if (nn == NULL) return refused(error);
  if (!luthier_prepare(nn, 44100.0, FRAMES, atoi(words[3]))) return refused(luthier_error(nn));
  if (luthier_inputs(nn) != 1 || luthier_outputs(nn) != 1) return refused("the method is not mono");
  value.number = atof(words[5]);
  if (!luthier_set(nn, words[4], &value, 1)) return refused(luthier_error(nn));
  if (!luthier_get(nn, words[4])) return refused(luthier_error(nn));
  while (luthier_poll(nn, &event)) {
    fprintf(stderr, "%s", event.text);
    if (event.count == 2) fprintf(stderr, " %s %g", event.values[0].word, event.values[1].number);
    fprintf(stderr, "\n");
  }
  fprintf(stderr, "latency %d\n", luthier_latency(nn));
  while (fread(in, sizeof *in, FRAMES, stdin) == FRAMES) {
    luthier_process(nn, &inputs, &outputs, FRAMES);
    fwrite(out, sizeof *out, FRAMES, stdout);
  }
  luthier_free(nn);
  return 0;
}
